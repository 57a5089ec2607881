package org.kcpd.division.platform.crypt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Where a confidential value belongs: the table, the row and the column (for an attachment, its name in the record). It is
 * bound into the ciphertext, so that a value which was moved elsewhere is refused.
 */
public record SecretPlace(String table, long id, String column) {
    static final int LONGEST_TABLE = 40;
    static final int LONGEST_COLUMN = 80;

    /** @throws IllegalArgumentException when it is no place of a stored row */
    public SecretPlace {
        if (id <= 0) {
            throw new IllegalArgumentException("A value belongs to a row that has its id already: " + table);
        }
        refuseUnlessName(table, LONGEST_TABLE);
        refuseUnlessName(column, LONGEST_COLUMN);
    }

    private static void refuseUnlessName(String name, int longest) {
        if (name.isEmpty() || name.length() > longest || !name.chars().allMatch(c -> c > ' ' && c < '\u007f')) {
            throw new IllegalArgumentException("Not the name of a place for a confidential value");
        }
    }

    /** Each part with its length before it, so that no two places have the same bytes. */
    byte[] encoded() {
        byte[] first = table.getBytes(StandardCharsets.US_ASCII);
        byte[] last = column.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + first.length + Long.BYTES + 1 + last.length)
                .put((byte) first.length)
                .put(first)
                .putLong(id)
                .put((byte) last.length)
                .put(last)
                .array();
    }

    @Override
    public String toString() {
        return table + " " + id + " " + column;
    }
}
