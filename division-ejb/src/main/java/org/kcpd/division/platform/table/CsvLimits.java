package org.kcpd.division.platform.table;

/**
 * How much a CSV file may hold; what is more is refused without reading the rest.
 *
 * @param bytes of the whole file
 * @param rows below the header
 * @param fieldLength characters of one field
 */
public record CsvLimits(int bytes, int rows, int fieldLength) {
    /** An HR file of the whole department has 2,000 rows; ten times that is a mistake. */
    public static final CsvLimits USUAL = new CsvLimits(20_000_000, 20_000, 500);
}
