package org.kcpd.division.platform.migrate;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first thing that runs: no other bean sees the database before its schema is right. Every other
 * {@code @Startup} bean says {@code @DependsOn("Migrator")}. If this bean refuses, the deployment fails, and the
 * log says why in one line.
 */
@Startup
@Singleton(name = "Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    private static final Logger LOG = Logger.getLogger(Migrator.class.getName());

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource database;

    @Inject
    @ConfigProperty(name = "division.migrate")
    private String mode;

    @PostConstruct
    void bringSchemaInLine() {
        var schema = new Schema(database);
        switch (SchemaMode.of(mode)) {
            case MIGRATE -> LOG.log(
                    Level.INFO,
                    "Schema: {0} scripts ran, now at {1}; {2} months of the audit made",
                    new Object[] {schema.migrate(), schema.version().orElse("none"), schema.makeMonthsAhead()});
            case VALIDATE -> validate(schema);
            case OFF -> LOG.info("Schema: not looked at (division.migrate=OFF)");
        }
    }

    private static void validate(Schema schema) {
        try {
            schema.validate();
        } catch (IllegalStateException e) {
            LOG.log(Level.SEVERE, "The product does not start. {0}", e.getMessage());
            throw e;
        }
    }
}
