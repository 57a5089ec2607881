/**
 * The frame of every list and file: what is asked, what comes back, how it is exported and how a CSV file is read.
 *
 * <p>Owns: {@code TableQuery}, {@code Slice}, {@code Like}, the CSV/XLSX writers and the CSV reader. Never: knows an area
 * or a table.
 */
package org.kcpd.division.platform.table;
