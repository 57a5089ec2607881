package org.kcpd.division.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.kcpd.division.probe.RunningServer;
import org.kcpd.division.testdb.TestDatabase;

/** One running product: where it answers, the database it stands on, the clock it goes by. */
public final class Product {

    private final String name;
    private final RunningServer server;
    private final TestDatabase database;
    private final Path clock;

    Product(String name, RunningServer server, TestDatabase database, Path clock) {
        this.name = name;
        this.server = server;
        this.database = database;
        this.clock = clock;
    }

    /** Ends with "/division/". */
    public URI address() {
        return server.root().resolve("division/");
    }

    public TestDatabase database() {
        return database;
    }

    /** Where the server's log and files lie. */
    public Path files() {
        return clock.getParent();
    }

    /** The process behind it, to be stopped, killed and started again. */
    public RunningServer server() {
        return server;
    }

    /**
     * Moves the product's time.
     *
     * @param text an instant at which the clock stands ({@code 2026-11-01T05:59:59Z}) or an offset ({@code +P7D})
     */
    public void clock(String text) {
        write(clock, text);
    }

    /** Moves the product's time to this instant, from which it goes on. */
    public void clockFrom(Instant instant) {
        clock(offsetTo(instant));
    }

    static String offsetTo(Instant instant) {
        var distance = Duration.between(Instant.now(), instant);
        return (distance.isNegative() ? "-" : "+") + distance.abs();
    }

    /** Back to the time of the machine. */
    public void clockOfTheMachine() {
        clock(MACHINE_TIME);
    }

    static final String MACHINE_TIME = "+PT0S";

    static void write(Path clock, String text) {
        try {
            Files.createDirectories(clock.getParent());
            Files.writeString(clock, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "Micro" or "Server": how parameterised tests call it. */
    @Override
    public String toString() {
        return name;
    }
}
