package org.kcpd.division.platform.mail;

import java.time.Duration;

/**
 * How the outbox is doing.
 *
 * @param configured whether there is a mail relay at all
 * @param waiting mails not sent yet
 * @param failed mails given up
 * @param oldest how long the oldest waiting mail has waited, zero for none
 */
public record OutboxState(boolean configured, long waiting, long failed, Duration oldest) {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Whether somebody should look at the mail relay: it exists and mail has been waiting for half an hour. */
    public boolean stuck() {
        return configured && oldest.compareTo(PATIENCE) > 0;
    }
}
