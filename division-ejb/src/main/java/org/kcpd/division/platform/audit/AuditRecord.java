package org.kcpd.division.platform.audit;

import java.util.Optional;

/** What the use case running on this thread has said about itself so far. */
public final class AuditRecord implements AutoCloseable {
    static final int DETAIL_LENGTH = 2000;

    private static final ThreadLocal<AuditRecord> CURRENT = new ThreadLocal<>();

    private String subjectKind;
    private Long subjectId;
    private final StringBuilder detail = new StringBuilder();
    private AuditAct act;
    private Long rows;
    private int shown;

    private AuditRecord() {}

    /** Begins the record of the use case that starts now on this thread. */
    public static AuditRecord open() {
        AuditRecord opened = new AuditRecord();
        CURRENT.set(opened);
        return opened;
    }

    /** The record of the use case this thread is in. */
    public static Optional<AuditRecord> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    void subject(String kind, long id) {
        subjectKind = kind;
        subjectId = id;
    }

    void detail(String text) {
        detail.append(detail.isEmpty() ? "" : "; ").append(text);
    }

    void rows(long count) {
        rows = count;
    }

    void own() {
        shown--;
    }

    /** A sensitive read is part of what this use case does, itself or by a use case it calls. */
    public void sensitive(AuditAct sort) {
        act = sort;
        shown++;
    }

    /** Whether something was read that leaves a row although nothing was changed. */
    public boolean readSensitive() {
        return shown > 0;
    }

    AuditAct act() {
        return act == null ? AuditAct.DO : act;
    }

    Optional<Long> rows() {
        return Optional.ofNullable(rows);
    }

    Optional<String> subjectKind() {
        return Optional.ofNullable(subjectKind);
    }

    Optional<Long> subjectId() {
        return Optional.ofNullable(subjectId);
    }

    Optional<String> detail() {
        return detail.isEmpty()
                ? Optional.empty()
                : Optional.of(detail.substring(0, Math.min(detail.length(), DETAIL_LENGTH)));
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
