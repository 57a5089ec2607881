package org.kcpd.division.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/**
 * What one audit row says, without its id: the database gives that when the row is inserted, so the seal binds it and not
 * the stamp.
 *
 * @param happenedAt UTC, to the microsecond
 * @param actorId null for the system and for nobody known
 * @param nonce of this row alone: two rows that say the same are two rows
 */
public record AuditEntry(
        LocalDateTime happenedAt,
        Long actorId,
        String actorSerial,
        String useCase,
        String rightName,
        String act,
        String outcome,
        String subjectKind,
        Long subjectId,
        Long rowCount,
        String incident,
        String detail,
        String changes,
        Long nonce) {

    /** The columns of the table in the order of this record. */
    public static final String COLUMNS = "happened_at, actor_id, actor_serial, use_case, right_name, act, outcome,"
            + " subject_kind, subject_id, row_count, incident, detail, changes, nonce";

    private static final int FORM = 1;

    /** The one text of bytes that this row is, for codes over it: every field with its length, absent ones marked. */
    public byte[] encoded() {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            number(out, micros(happenedAt));
            number(out, actorId);
            text(out, actorSerial);
            text(out, useCase);
            text(out, rightName);
            text(out, act);
            text(out, outcome);
            text(out, subjectKind);
            number(out, subjectId);
            number(out, rowCount);
            text(out, incident);
            text(out, detail);
            text(out, changes);
            number(out, nonce);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Microseconds since 1970. */
    public static long micros(LocalDateTime utc) {
        return utc.toEpochSecond(ZoneOffset.UTC) * 1_000_000L + utc.getLong(ChronoField.MICRO_OF_SECOND);
    }

    /** The values of {@link #COLUMNS}. */
    Object[] values() {
        return new Object[] {
            happenedAt,
            actorId,
            actorSerial,
            useCase,
            rightName,
            act,
            outcome,
            subjectKind,
            subjectId,
            rowCount,
            incident,
            detail,
            changes,
            nonce
        };
    }

    private static void number(DataOutputStream out, Long value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeLong(value);
        }
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }
}
