package org.kcpd.division.product;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.kcpd.division.probe.MicroServer;
import org.kcpd.division.testdb.TestDatabase;

/**
 * The products of this test run, each started when it is first asked for and stopped with the JVM. Both have the
 * training data, send their mail to {@link #mail()}, and are signed in to with {@link #PASSWORD}.
 */
public final class Products {

    /** Of every training sign-in. */
    public static final String PASSWORD = "training-password";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String FIRST_PAGE = "division/about";

    private Products() {}

    /** The WAR on Payara Micro, as {@code mvn -P run} starts it. */
    public static Product micro() {
        return Micro.PRODUCT;
    }

    /** The EAR on a domain of Payara Server, put there by {@code src/server/deploy}. */
    public static Product server() {
        return Server.PRODUCT;
    }

    /** For {@code @MethodSource("org.kcpd.division.product.Products#both")}. */
    public static Stream<Product> both() {
        return Stream.of(micro(), server());
    }

    /** The mail server of all products. */
    public static GreenMail mail() {
        return Mail.SERVER;
    }

    /** Another WAR on Micro, stopped, on this database: for tests that kill it. Its files are in {@code target/name}. */
    public static Product micro(String name, TestDatabase database) throws IOException {
        return micro(name, database, Map.of("DIVISION_MIGRATE", "MIGRATE"));
    }

    /**
     * Another WAR on Micro, stopped, on this migrated database: with an account of its own that changes no table, as in
     * production, without background work, and with an organisation that is read once. So whatever this account asks of
     * the database, a request asked, and the next one like it asks the same.
     */
    public static Product pagesOnly(String name, TestDatabase database, String account) throws IOException {
        return micro(
                name,
                database,
                Map.of(
                        "DIVISION_MIGRATE", "VALIDATE",
                        "DIVISION_JOBS", "false",
                        "DIVISION_ORGANISATION_SECONDS", "86400",
                        "DIVISION_DB_USER", account,
                        "DIVISION_DB_PASSWORD", account));
    }

    private static Product micro(String name, TestDatabase database, Map<String, String> own) throws IOException {
        var home = TARGET.resolve(name);
        var clock = home.resolve("clock");
        Product.write(clock, Product.MACHINE_TIME);
        var settings = new HashMap<>(settings(clock));
        settings.put("DIVISION_DB_URL", database.url());
        settings.put("DIVISION_DB_USER", database.user());
        settings.put("DIVISION_DB_PASSWORD", database.password());
        settings.put("DIVISION_AUDIT_KEY", database.auditKey().toString());
        settings.putAll(own);
        return new Product(name, new MicroServer(war(), home, FIRST_PAGE, settings), database, clock);
    }

    /** The product's WAR; its file name is the context root. */
    public static Path war() {
        return TARGET.resolveSibling("../division-web/target/division.war").normalize();
    }

    private static final class Mail {
        private static final GreenMail SERVER = start();

        private static GreenMail start() {
            var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            return mail;
        }
    }

    private static final class Micro {
        private static final Product PRODUCT = start();

        private static Product start() {
            return started(() -> {
                var product = micro("Micro", TestDatabase.fresh());
                product.server().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product)));
                return product;
            });
        }
    }

    private static final class Server {
        private static final Product PRODUCT = started(() -> {
            var database = TestDatabase.empty();
            var clock = TARGET.resolve("Server").resolve("clock");
            Product.write(clock, Product.MACHINE_TIME);
            return new Product("Server", Domains.running("Server", database, settings(clock)), database, clock);
        });
    }

    private static Map<String, String> settings(Path clock) {
        return Map.of(
                "DIVISION_TRAINING",
                "true",
                "DIVISION_SIGNIN_PASSWORD",
                PASSWORD,
                // fewer rounds: the tests sign in hundreds of times
                "DIVISION_SIGNIN_ITERATIONS",
                "10000",
                "DIVISION_CLOCK_FILE",
                clock.toString(),
                "DIVISION_MAIL_HOST",
                "127.0.0.1",
                "DIVISION_MAIL_PORT",
                String.valueOf(mail().getSmtp().getPort()));
    }

    @FunctionalInterface
    private interface Starting {
        Product start() throws IOException, InterruptedException;
    }

    private static Product started(Starting starting) {
        try {
            return starting.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void stop(Product product) {
        try {
            product.server().stop();
        } catch (IOException e) {
            System.err.println(product + " did not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
