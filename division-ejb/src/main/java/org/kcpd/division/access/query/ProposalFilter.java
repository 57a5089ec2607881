package org.kcpd.division.access.query;

/** Which proposals. @param openOnly only those that can still be decided */
public record ProposalFilter(boolean openOnly) {}
