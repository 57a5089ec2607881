package org.kcpd.division.platform.seal;

/**
 * One thing that is wrong with the audit, and where.
 *
 * @param seal number of the seal, 0 when it is about rows behind the last seal
 * @param first id of the first row concerned, or number of the first seal; 0 for none
 * @param last of the same
 */
public record Finding(Kind kind, long seal, long first, long last) {

    /** What can be wrong. */
    public enum Kind {
        /** A row's stamp is not the product's for what the row says: it was changed, or somebody else wrote it. */
        ROW_CHANGED,
        /** Rows that were sealed are gone. */
        ROWS_MISSING,
        /** Rows lie where there were none when it was sealed. */
        ROW_ADDED,
        /** Every row is genuine, but they do not stand as they were sealed. */
        ROWS_MOVED,
        /** A seal was changed, or made by somebody else. */
        SEAL_CHANGED,
        /** Seals are gone, or the whole table was put back to an earlier state. */
        SEALS_MISSING,
        /** A seal that does not follow the one before it. */
        SEAL_OUT_OF_ORDER,
        /** The copy outside the database says something else than the seal in it. */
        COPY_DIFFERS,
        /** A line of the copy is no seal. */
        COPY_BROKEN,
        /** The index that lets no row be copied is gone. */
        INDEX_MISSING
    }

    @Override
    public String toString() {
        return kind + (seal == 0 ? "" : " seal " + seal) + (first == 0 ? "" : " from " + first + " to " + last);
    }
}
