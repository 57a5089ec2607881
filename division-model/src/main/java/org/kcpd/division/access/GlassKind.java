package org.kcpd.division.access;

/**
 * The sorts of confidential record that may be opened by break-glass; a record of class C4 never is (domain section 6). Who
 * may open one is a right of its own.
 */
public enum GlassKind {
    /** The words of a transfer request for hardship. */
    TRANSFER_REQUEST("hardship", "TransferRequest", Right.TRANSFER_BREAK_GLASS);

    private final String record;
    private final String subject;
    private final Right right;

    GlassKind(String record, String subject, Right right) {
        this.record = record;
        this.subject = subject;
        this.right = right;
    }

    /** What the declared matrix calls it, where its class stands. */
    public String record() {
        return record;
    }

    /** What the audit calls it. */
    public String subject() {
        return subject;
    }

    /** The right to open one. */
    public Right right() {
        return right;
    }
}
