package org.kcpd.division.platform.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.platform.mail.Outbox;

/** Tells people that the audit is not what it was: the log always, and by mail whom {@code division.audit.alarm} names. */
@ApplicationScoped
public class AuditAlarm {
    private static final Logger LOG = Logger.getLogger(AuditAlarm.class.getName());

    @Inject
    private Outbox outbox;

    @Inject
    @ConfigProperty(name = "division.audit.alarm")
    private Optional<String> recipient = Optional.empty();

    @Inject
    @ConfigProperty(name = "division.link.base")
    private String linkBase = "";

    protected AuditAlarm() {}

    public AuditAlarm(Outbox outbox, String recipient) {
        this.outbox = outbox;
        this.recipient = Optional.of(recipient);
    }

    /** Raises it, in the transaction it is called in. The mail says how much was found; where, only the page says. */
    void raise(Verification result) {
        LOG.log(
                Level.SEVERE,
                "The audit is not what it was: {0} findings, the first: {1}. See the runbook, \"The audit\".",
                new Object[] {result.wrong(), result.findings().get(0)});
        recipient.ifPresent(address -> outbox.send(
                address,
                "The audit is not what it was: %d findings".formatted(result.wrong()),
                "The verification of the audit has found %d places that are not as they were written.\n\n%s/access/verify.xhtml\n"
                        .formatted(result.wrong(), linkBase)));
    }
}
