package org.kcpd.division.community.query;

/** One area as the list beside the map shows it. @param squareKilometres rounded to a tenth */
public record MapAreaRow(AreaRef area, double squareKilometres) {}
