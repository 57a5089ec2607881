package org.kcpd.division.platform.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that {@code division.audit.key} names. Without one the product does not start: an audit that anybody with the
 * database's password can rewrite is none.
 */
@ApplicationScoped
public class AuditKeySource {
    private static final Logger LOG = Logger.getLogger(AuditKeySource.class.getName());

    @Inject
    @ConfigProperty(name = "division.audit.key")
    private Optional<String> file = Optional.empty();

    private AuditKey key;

    protected AuditKeySource() {}

    /** With the key of a file, outside the container. */
    public AuditKeySource(Path file) {
        this.key = AuditKeyFile.read(file);
    }

    @PostConstruct
    void read() {
        try {
            key = AuditKeyFile.read(
                    Path.of(
                            file.orElseThrow(
                                    () -> new IllegalStateException(
                                            "division.audit.key names no file; the key of the audit lies in one (deploy settings --audit-key FILE)."))));
        } catch (IllegalStateException e) {
            LOG.log(Level.SEVERE, "The product does not start. {0}", e.getMessage());
            throw e;
        }
    }

    public AuditKey key() {
        return key;
    }
}
