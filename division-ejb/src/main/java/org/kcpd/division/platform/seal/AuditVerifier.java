package org.kcpd.division.platform.seal;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.kcpd.division.platform.audit.AuditKey;
import org.kcpd.division.platform.seal.Finding.Kind;

/**
 * Holds every audit row against its stamp and its seal, every seal against its code, the one before it and the copy
 * outside the database, and says where something is wrong.
 *
 * <p>It goes through rows and seals once, side by side, by id, in constant memory; it can be stopped behind any seal and
 * go on from there. Where a seal was taken away or changed, the rows are held against its copy.
 */
public final class AuditVerifier {
    private static final Set<Kind> IN_A_ROW =
            EnumSet.of(Kind.ROW_CHANGED, Kind.ROW_ADDED, Kind.ROWS_MISSING, Kind.SEALS_MISSING);
    private static final int NEIGHBOURS = 3;

    private final DataSource database;
    private final AuditKey key;
    private final Path copyFile;

    public AuditVerifier(DataSource database, AuditKey key, Path copyFile) {
        this.database = database;
        this.key = key;
        this.copyFile = copyFile;
    }

    /**
     * Verifies everything behind what was verified before.
     *
     * @param before {@link Verification#NOTHING_YET}, or what an interrupted one had come to
     * @param progress is told after every seal; what it throws ends the verification
     */
    public Verification verify(Verification before, Consumer<Verification> progress) {
        try (var copy = new SealLines(copyFile, before.throughSeq());
                var connection = database.getConnection();
                var streaming = database.getConnection()) {
            var seals = new SealRows(connection, Math.max(0, before.throughSeq() - 1));
            Seal last = before.throughSeq() == 0 ? null : seals.takeIf(before.throughSeq());
            return before.throughSeq() > 0 && last == null
                    ? verify(Verification.NOTHING_YET, progress)
                    : new Pass(before, copy, seals, last, streaming).run(progress);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit cannot be read: " + e.getMessage(), e);
        }
    }

    /** One way through. */
    private final class Pass {
        private final long begun = System.nanoTime();
        private final Verification before;
        private final SealLines copy;
        private final SealRows seals;
        private final AuditRows rows;
        private final List<Finding> findings;
        private final long lastSeq;
        private long wrong;
        private long seen;
        private Seal last;

        Pass(Verification before, SealLines copy, SealRows seals, Seal last, Connection streaming) throws SQLException {
            this.before = before;
            this.copy = copy;
            this.findings = new ArrayList<>(before.findings());
            this.wrong = before.wrong();
            this.seals = seals;
            this.lastSeq = seals.lastSeq();
            this.last = last;
            this.rows = new AuditRows(streaming, last == null ? 0 : last.lastId());
        }

        Verification run(Consumer<Verification> progress) throws SQLException {
            for (long expected = before.throughSeq() + 1; seals.peek() != null || copy.peek() != null; expected++) {
                long seq = Math.min(
                        seals.peek() == null ? Long.MAX_VALUE : seals.peek().seq(),
                        copy.peek() == null ? Long.MAX_VALUE : copy.peek().seq());
                if (seq > expected) {
                    found(Kind.SEALS_MISSING, expected, expected, seq - 1);
                    expected = seq;
                }
                look(seq);
                progress.accept(state(seq, 0));
            }
            if (copy.brokenLine() > 0) {
                found(Kind.COPY_BROKEN, 0, copy.brokenLine(), copy.brokenLine());
            }
            if (!seals.copiesAreRefused()) {
                found(Kind.INDEX_MISSING, 0, 0, 0);
            }
            long unsealed = lookAtUnsealed();
            return state(last == null ? before.throughSeq() : last.seq(), unsealed);
        }

        private void look(long seq) throws SQLException {
            Seal stored = seals.takeIf(seq);
            Seal copied = copy.peek() != null && copy.peek().seq() == seq ? copy.peek() : null;
            if (copied != null) {
                copy.take();
            }
            boolean storedGenuine = stored != null && stored.genuine(key);
            boolean copiedGenuine = copied != null && copied.genuine(key);
            if (stored == null) {
                found(Kind.SEALS_MISSING, seq, seq, seq);
            } else if (!storedGenuine) {
                found(Kind.SEAL_CHANGED, seq, stored.firstId(), stored.lastId());
            } else if (last != null && !stored.follows(last) || last == null && seq == 1 && stored.firstId() != 1) {
                found(Kind.SEAL_OUT_OF_ORDER, seq, stored.firstId(), stored.lastId());
            }
            if (copied != null && (!copiedGenuine || storedGenuine && !copied.same(stored))) {
                found(Kind.COPY_DIFFERS, seq, copied.firstId(), copied.lastId());
            }
            Seal trusted = storedGenuine ? stored : copiedGenuine ? copied : null;
            if (trusted != null && (last == null || trusted.lastId() > last.lastId())) {
                lookAtRows(trusted);
                last = trusted;
            }
        }

        private void lookAtRows(Seal seal) throws SQLException {
            long wrongBefore = wrong;
            var tree = new MerkleTree();
            for (var ids = new IdRanges(seal.ids()); ids.hasNext(); ) {
                IdRanges.Range range = ids.next();
                for (long id = range.first(); id <= range.last(); id++) {
                    id = lookAtRow(seal, tree, id, range.last());
                }
            }
            extra(seal, seal.lastId());
            if (wrong == wrongBefore && !MessageDigest.isEqual(tree.root(), seal.root())) {
                found(Kind.ROWS_MOVED, seal.seq(), seal.firstId(), seal.lastId());
            }
        }

        /** The row of one id; when it is gone, all up to the next that is there. Answers the last id dealt with. */
        private long lookAtRow(Seal seal, MerkleTree tree, long id, long lastOfRange) throws SQLException {
            extra(seal, id - 1);
            if (rows.peek(id) == null) {
                long next = rows.peek(lastOfRange) == null
                        ? lastOfRange + 1
                        : rows.peek(lastOfRange).id();
                found(Kind.ROWS_MISSING, seal.seq(), id, next - 1);
                return next - 1;
            }
            AuditRows.Row row = rows.take();
            seen++;
            if (!key.stamped(row.encoded(), row.stamp()) && !(seal.opening() && row.unstamped())) {
                found(Kind.ROW_CHANGED, seal.seq(), id, id);
            }
            tree.add(id, row.encoded());
            return id;
        }

        /** Rows before this id that were not there when it was sealed. */
        private void extra(Seal seal, long upTo) throws SQLException {
            while (rows.peek(upTo) != null) {
                long id = rows.take().id();
                seen++;
                found(Kind.ROW_ADDED, seal.seq(), id, id);
            }
        }

        private long lookAtUnsealed() throws SQLException {
            long unsealed = 0;
            boolean opened = last != null;
            for (; rows.peek(Long.MAX_VALUE) != null; unsealed++) {
                AuditRows.Row row = rows.take();
                seen++;
                if (!key.stamped(row.encoded(), row.stamp()) && (opened || !row.unstamped())) {
                    found(Kind.ROW_CHANGED, 0, row.id(), row.id());
                }
            }
            return unsealed;
        }

        private void found(Kind kind, long seal, long first, long last) {
            wrong++;
            // what was emptied is one finding, not one for each row and seal of it
            for (int i = findings.size() - 1; i >= Math.max(0, findings.size() - NEIGHBOURS); i--) {
                Finding earlier = findings.get(i);
                if (earlier.kind() == kind && IN_A_ROW.contains(kind) && earlier.last() + 1 == first) {
                    findings.set(i, new Finding(kind, earlier.seal(), earlier.first(), last));
                    return;
                }
            }
            if (findings.size() < Verification.MOST) {
                findings.add(new Finding(kind, seal, first, last));
            }
        }

        private Verification state(long through, long unsealed) {
            long millis = before.millis() + (System.nanoTime() - begun) / 1_000_000;
            return new Verification(
                    through, Math.max(lastSeq, through), before.rows() + seen, unsealed, millis, findings, wrong);
        }
    }
}
