package org.kcpd.division.access.query;

/** What the list of proposals can be sorted by. */
public enum ProposalSort {
    PROPOSED("p.proposed_at"),
    MEMBER("m.family_name"),
    ROLE("p.role");

    private final String column;

    ProposalSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
