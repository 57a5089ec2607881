package org.kcpd.division.product;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.kcpd.division.probe.MicroServer;
import org.kcpd.division.testdb.TestDatabase;

/**
 * The products of this test run, each started when it is first asked for and stopped with the JVM. They send their mail to
 * {@link #mail()} and are signed in to with {@link #PASSWORD}. One has the training data; on the others it is a
 * department's {@link #FIRST_DAY}, and they hold the organisation and {@link #FIRST_ADMINISTRATOR}.
 */
public final class Products {

    /** Of every training sign-in. */
    public static final String PASSWORD = "training-password";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String FIRST_PAGE = "division/about";

    private Products() {}

    /** The Wednesday after the Community Engagement Division was founded: 10 o'clock in Kansas City. */
    public static final Instant FIRST_DAY = Instant.parse("2022-12-14T16:00:00Z");

    public static final String FIRST_ADMINISTRATOR = "90001";

    /** The WAR on Payara Micro, as {@code mvn -P run} starts it, with the training data. */
    public static Product micro() {
        return Micro.PRODUCT;
    }

    /** The EAR on a domain of Payara Server, put there by {@code src/server/deploy}, on a first day. */
    public static Product server() {
        return Server.PRODUCT;
    }

    /** For {@code @MethodSource("org.kcpd.division.product.Products#both")}. */
    public static Stream<Product> both() {
        return Stream.of(micro(), server());
    }

    /** Both runtimes on a first day, for {@code @MethodSource("org.kcpd.division.product.Products#firstDays")}. */
    public static Stream<Product> firstDays() {
        return Stream.of(FirstDayMicro.PRODUCT, server());
    }

    /** The mail server of all products. */
    public static GreenMail mail() {
        return Mail.SERVER;
    }

    /** Another WAR on Micro, stopped, on this database: for tests that kill it. Its files are in {@code target/name}. */
    public static Product micro(String name, TestDatabase database) throws IOException {
        return micro(
                name,
                database,
                Product.MACHINE_TIME,
                Map.of("DIVISION_MIGRATE", "MIGRATE", "DIVISION_TRAINING", "true"));
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
                Product.MACHINE_TIME,
                Map.of(
                        "DIVISION_TRAINING", "true",
                        "DIVISION_MIGRATE", "VALIDATE",
                        "DIVISION_JOBS", "false",
                        "DIVISION_ORGANISATION_SECONDS", "86400",
                        "DIVISION_DB_USER", account,
                        "DIVISION_DB_PASSWORD", account));
    }

    private static Product micro(String name, TestDatabase database, String time, Map<String, String> own)
            throws IOException {
        var home = TARGET.resolve(name);
        var clock = home.resolve("clock");
        Product.write(clock, time);
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
        private static final Product PRODUCT = started(() -> running(micro("Micro", TestDatabase.fresh())));
    }

    private static final class FirstDayMicro {
        private static final Product PRODUCT = started(() -> running(
                micro("MicroOnFirstDay", TestDatabase.fresh(), Product.offsetTo(FIRST_DAY), FIRST_DAY_SETTINGS)));
    }

    private static final Map<String, String> FIRST_DAY_SETTINGS =
            Map.of("DIVISION_FIRST_ADMINISTRATOR", FIRST_ADMINISTRATOR);

    private static Product running(Product product) throws IOException, InterruptedException {
        product.server().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product)));
        return product;
    }

    private static final class Server {
        private static final Product PRODUCT = started(() -> {
            var database = TestDatabase.empty();
            var clock = TARGET.resolve("Server").resolve("clock");
            Product.write(clock, Product.offsetTo(FIRST_DAY));
            var settings = new HashMap<>(settings(clock));
            settings.putAll(FIRST_DAY_SETTINGS);
            return new Product("Server", Domains.running("Server", database, settings), database, clock);
        });
    }

    private static Map<String, String> settings(Path clock) {
        return Map.of(
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
