package org.kcpd.division.community;

/** How a person wants to be reached. */
public enum ReachBy {
    ANY,
    PHONE,
    TEXT,
    EMAIL,
    POST,
    IN_PERSON
}
