package org.kcpd.division.platform.crypt;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the file that {@code division.key.store} names, opened with {@code division.key.store.password}. Without
 * them the product does not start. A key that was added to the file is known from {@link #refresh} on, without a restart.
 */
@ApplicationScoped
public class KeySource {
    private static final Logger LOG = Logger.getLogger(KeySource.class.getName());
    private static final long BETWEEN_READS_NANOS = 2_000_000_000L;

    @Inject
    @ConfigProperty(name = "division.key.store")
    private Optional<String> file = Optional.empty();

    @Inject
    @ConfigProperty(name = "division.key.store.password")
    private Optional<String> password = Optional.empty();

    @Inject
    @ConfigProperty(name = "division.training", defaultValue = "false")
    private boolean training;

    private volatile KeyRing ring;
    private long readAt;

    protected KeySource() {}

    /** With the keys of a file, outside the container. */
    public KeySource(Path file, String password) {
        this.file = Optional.of(file.toString());
        this.password = Optional.of(password);
        this.training = true;
        read();
    }

    @PostConstruct
    void read() {
        try {
            ring = KeyStoreFile.read(
                    Path.of(
                            file.orElseThrow(
                                    () -> new IllegalStateException(
                                            "division.key.store names no file; the keys of confidential text lie in one (deploy settings --key-store FILE)."))),
                    password.orElse(""),
                    training);
            readAt = System.nanoTime();
        } catch (IllegalStateException e) {
            LOG.log(Level.SEVERE, "The product does not start. {0}", e.getMessage());
            throw e;
        }
    }

    /** The keys as last read. */
    public KeyRing ring() {
        return ring;
    }

    /** The keys as the file holds them now; if it cannot be read, those known so far. */
    public synchronized KeyRing refresh() {
        try {
            ring = KeyStoreFile.read(Path.of(file.orElse("")), password.orElse(""), training);
        } catch (IllegalStateException e) {
            LOG.log(Level.SEVERE, "The keys known so far stay in use. {0}", e.getMessage());
        }
        readAt = System.nanoTime();
        return ring;
    }

    /** The keys, read anew (at most every other second) when that name is not among them: another node may have rotated. */
    KeyRing with(String name) {
        if (!ring.has(name)) {
            synchronized (this) {
                if (!ring.has(name) && System.nanoTime() - readAt > BETWEEN_READS_NANOS) {
                    refresh();
                }
            }
        }
        return ring;
    }
}
