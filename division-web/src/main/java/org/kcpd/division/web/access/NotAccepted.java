package org.kcpd.division.web.access;

/**
 * Something that claimed to prove a member did not. The reason is for the audit; the member reads one sentence, the same
 * for every reason.
 */
public final class NotAccepted extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason short, for the audit */
    public NotAccepted(String reason) {
        super(reason);
    }

    public NotAccepted(String reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
    }
}
