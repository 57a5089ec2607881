package org.kcpd.division.personnel.query;

/** Something of the organisation was changed; observed after the commit, so that the next page shows it. */
public record OrganisationChanged() {}
