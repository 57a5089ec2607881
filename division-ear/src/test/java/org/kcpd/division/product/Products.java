package org.kcpd.division.product;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
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

    private static final String SERVER = "Server";
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** Which of the processes of this test run this is, from 1. */
    static final int PROCESS = Integer.getInteger("division.process", 1);

    /** For what the products of this process write. */
    static final Path HOME = TARGET.resolve("products").resolve(String.valueOf(PROCESS));

    private static final String FIRST_PAGE = "division/about";
    private static final String SIGN_IN_PASSWORD = "division.signin.password";

    /** Every product knows its own. */
    static final String ADDRESS = "division.link.base";

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
        if (Server.hasAnother) {
            Server.hasAnother = false;
            started(Server::again);
        }
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
        return micro(name, database, Map.of());
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
                        "division.training", "true",
                        "division.migrate", "VALIDATE",
                        "division.jobs", "false",
                        "division.organisation.seconds", "86400",
                        "division.db.user", account,
                        "division.db.password", account));
    }

    /** The same with other settings beside those of every product. */
    public static Product micro(String name, TestDatabase database, Map<String, String> more) throws IOException {
        var settings = new HashMap<>(more);
        settings.put("division.training", "true");
        return micro(name, database, Product.MACHINE_TIME, settings);
    }

    private static Product micro(String name, TestDatabase database, String time, Map<String, String> more)
            throws IOException {
        var home = HOME.resolve(name);
        var clock = home.resolve("clock");
        Product.write(clock, time);
        var settings = new HashMap<>(settings(clock));
        settings.put(SIGN_IN_PASSWORD, PASSWORD);
        settings.put("division.db.url", database.url());
        settings.put("division.db.user", database.user());
        settings.put("division.db.password", database.password());
        settings.put("division.audit.key", database.auditKey().toString());
        settings.put("division.key.store", database.keyStore().toString());
        settings.put("division.key.store.password", database.keyStorePassword());
        settings.put("division.migrate", "MIGRATE");
        settings.putAll(more);
        var environment = new HashMap<String, String>();
        settings.forEach((setting, value) -> environment.put(inEnvironment(setting), value));
        var server = new MicroServer(war(), home, FIRST_PAGE, environment);
        environment.put(inEnvironment(ADDRESS), server.root() + "division");
        return new Product(name, server, database, clock);
    }

    /**
     * The EAR on its domain again, deployed anew with these settings beside those of every product, on a database of its
     * own with the training data: for tests of what is chosen at deployment. It is there until somebody asks for
     * {@link #server} again, which costs as much: such tests come last.
     */
    public static Product serverWith(Map<String, String> more, Map<String, String> secrets)
            throws IOException, InterruptedException {
        var domain = server().server();
        var database = TestDatabase.empty();
        var clock = HOME.resolve(SERVER).resolve("clock-training");
        Product.write(clock, Product.MACHINE_TIME);
        var settings = new HashMap<>(settings(clock));
        settings.put("division.training", "true");
        settings.putAll(more);
        Server.hasAnother = true;
        Domains.again(SERVER, domain, database, settings, secrets);
        return new Product(SERVER, domain, database, clock);
    }

    /** The name of a setting as an environment variable. */
    static String inEnvironment(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
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
            Map.of("division.first.administrator", FIRST_ADMINISTRATOR);

    private static Product running(Product product) throws IOException, InterruptedException {
        product.server().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product)));
        return product;
    }

    private static final class Server {
        private static final Path CLOCK = HOME.resolve(SERVER).resolve("clock");
        private static final Product PRODUCT = started(() -> {
            var database = TestDatabase.empty();
            Product.write(CLOCK, Product.offsetTo(FIRST_DAY));
            var secrets = Map.of(SIGN_IN_PASSWORD, PASSWORD);
            return new Product(SERVER, Domains.running(SERVER, database, settings(), secrets), database, CLOCK);
        });

        private static boolean hasAnother;

        /** What it was before {@link #serverWith}. */
        private static Product again() throws IOException, InterruptedException {
            var settings = new HashMap<>(settings());
            settings.put("division.training", "false");
            settings.put("division.signin", "built-in");
            Domains.again(SERVER, PRODUCT.server(), PRODUCT.database(), settings, Map.of());
            return PRODUCT;
        }

        private static Map<String, String> settings() {
            var settings = new HashMap<>(Products.settings(CLOCK));
            settings.putAll(FIRST_DAY_SETTINGS);
            return settings;
        }
    }

    private static Map<String, String> settings(Path clock) {
        return Map.of(
                "division.signin.built-in.allowed",
                "true",
                // fewer rounds: the tests sign in hundreds of times
                "division.signin.iterations",
                "10000",
                // the tests are one address, and quick
                "division.limit.times",
                "1000",
                "division.clock.file",
                clock.toString(),
                "division.mail.host",
                "127.0.0.1",
                "division.mail.port",
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
