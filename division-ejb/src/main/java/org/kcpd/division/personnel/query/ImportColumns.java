package org.kcpd.division.personnel.query;

import java.util.List;

/** The header of an uploaded file and what its columns seem to mean. @param encoding what it was read as */
public record ImportColumns(List<String> header, ColumnMapping proposed, int rows, String encoding) {}
