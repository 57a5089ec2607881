package org.kcpd.division.access.query;

/** Which break-glass. @param all those that are reviewed as well */
public record GlassFilter(boolean all) {}
