package org.kcpd.division.container;

import java.sql.SQLException;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.kcpd.division.product.Domains;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Prepares what Arquillian's containers need before they are configured: a database of the tests' own, and for the server
 * a running domain with the settings in it. Idle in all other test runs, and inside the container.
 */
public class ContainerSession implements TestExecutionListener {

    /** The setting in which a test inside the container leaves what is to be printed outside. */
    static final String SAID = "container.said";

    private TestDatabase used;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (!plan.containsTests()) {
            return;
        }
        try {
            switch (System.getProperty("division.container", "")) {
                case "micro" -> prepareMicro(database());
                case "server" -> prepareServer(database());
                default -> {
                    // not a run of container tests
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("the container cannot be prepared: " + e.getMessage(), e);
        }
    }

    private TestDatabase database() {
        used = TestDatabase.empty();
        return used;
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (used == null) {
            return;
        }
        try (var connection = used.dataSource().getConnection();
                var said = connection
                        .createStatement()
                        .executeQuery("select value from setting where name = '" + SAID + "'")) {
            while (said.next()) {
                System.out.println(said.getString(1));
            }
        } catch (SQLException e) {
            System.out.println("What the container said cannot be read: " + e.getMessage());
        }
    }

    /** Arquillian talks to the address Micro reports, which is never 127.0.0.1: this one listens on all of them. */
    private static void prepareMicro(TestDatabase database) {
        System.setProperty(
                "payara.cmdOptions",
                "-Xmx640m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.timezone=UTC -Ddivision.migrate=MIGRATE"
                        + " -Ddivision.signin.built-in.allowed=true"
                        + " -Ddivision.db.url=" + database.url()
                        + " -Ddivision.db.user=" + database.user()
                        + " -Ddivision.db.password=" + database.password()
                        + " -Ddivision.audit.key=" + database.auditKey()
                        + " -Ddivision.key.store=" + database.keyStore()
                        + " -Ddivision.key.store.password=" + database.keyStorePassword());
        System.setProperty("payara.extraMicroOptions", "--nohazelcast --disablephonehome");
    }

    private static void prepareServer(TestDatabase database) throws Exception {
        database.migrate();
        var domain = Domains.configured("container-server", database);
        System.setProperty("division.admin.port", String.valueOf(domain.adminPort()));
    }
}
