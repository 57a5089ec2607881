package org.kcpd.division.platform.operate;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.migrate.DataSourceConfig;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Compares what this node can see of itself with how a production node should be. Secrets are looked at, never shown. */
@Stateless
@UseCase(readOnly = true)
public class SelfCheckQuery {

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource database;

    @Inject
    private Config config;

    @Requires(Right.SYSTEM_OPERATE)
    public List<Checked> checks() {
        List<Checked> all = new ArrayList<>();
        try (var connection = database.getConnection()) {
            all.addAll(DatabaseChecks.of(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say how it is set", e);
        }
        all.addAll(new NodeChecks(name -> config.getOptionalValue(name, String.class))
                .of(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        return all;
    }
}
