package org.kcpd.division.platform.crypt;

/**
 * A column that held confidential text before it was encrypted, and that the version before this one still writes. What
 * stands there is moved. All parts are constant SQL words.
 *
 * @param table its name, also in the place of the value
 * @param id the column that is the row's id
 * @param name an expression for the column's name in the place: {@code 'reason'}, or a column where the row has many
 * @param text the column
 * @param emptied what stands there afterwards: {@code NULL} or {@code ''}
 */
public record ClearText(String table, String id, String name, String text, String emptied) {
    /** A column that may be null, of a table with {@code id}. */
    public static ClearText of(String table, String column) {
        return new ClearText(table, "id", "'" + column + "'", column, "NULL");
    }
}
