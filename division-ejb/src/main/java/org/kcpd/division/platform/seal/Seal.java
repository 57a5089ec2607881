package org.kcpd.division.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Base64;
import org.kcpd.division.platform.audit.AuditKey;

/**
 * Says which audit rows there were in an interval of ids and what they said.
 *
 * @param seq 1, 2, 3 ... without a gap
 * @param firstId follows the last id of the seal before
 * @param ids the ids of the interval that have a row, see {@link IdRanges}
 * @param root over the rows in the order of their ids, see {@link MerkleTree}
 * @param previous the code of the seal before; zeros for the first
 * @param sealedAt UTC
 * @param mac the code over all of it
 */
record Seal(
        long seq,
        long firstId,
        long lastId,
        long rowCount,
        String ids,
        byte[] root,
        byte[] previous,
        LocalDateTime sealedAt,
        byte[] mac) {

    /** What the first seal follows. */
    static final byte[] NOTHING = new byte[32];

    /** Seals an interval. */
    static Seal of(
            AuditKey key, long seq, long firstId, IdRanges.Writer ids, byte[] root, byte[] previous, LocalDateTime at) {
        Seal open = new Seal(seq, firstId, ids.last(), ids.count(), ids.text(), root, previous, at, NOTHING);
        return open.with(key.seal(open.encoded()));
    }

    /** Whether the product made it, just so. */
    boolean genuine(AuditKey key) {
        return key.sealed(encoded(), mac);
    }

    /** Whether rows without a stamp may be in it: only what was there before the audit was sealed. */
    boolean opening() {
        return seq == 1;
    }

    boolean follows(Seal before) {
        return MessageDigest.isEqual(previous, before.mac) && seq == before.seq + 1 && firstId == before.lastId + 1;
    }

    boolean same(Seal other) {
        return line().equals(other.line());
    }

    /** One line of the copy outside the database. */
    String line() {
        return text() + ' ' + base64(mac);
    }

    /** @throws IllegalArgumentException when it is no such line */
    static Seal parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 9) {
            throw new IllegalArgumentException("A seal has nine words");
        }
        try {
            return new Seal(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    words[4],
                    Base64.getDecoder().decode(words[5]),
                    Base64.getDecoder().decode(words[6]),
                    LocalDateTime.parse(words[7]),
                    Base64.getDecoder().decode(words[8]));
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException(noTime);
        }
    }

    private byte[] encoded() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    private String text() {
        return String.join(
                " ",
                Long.toString(seq),
                Long.toString(firstId),
                Long.toString(lastId),
                Long.toString(rowCount),
                ids,
                base64(root),
                base64(previous),
                sealedAt.toString());
    }

    private Seal with(byte[] code) {
        return new Seal(seq, firstId, lastId, rowCount, ids, root, previous, sealedAt, code);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
