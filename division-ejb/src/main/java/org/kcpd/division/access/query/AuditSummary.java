package org.kcpd.division.access.query;

/** How often something was done in a span of days. @param act DO, READ, SEARCH, EXPORT, PRINT or SESSION */
public record AuditSummary(String act, long allowed, long denied, long failed, long members) {}
