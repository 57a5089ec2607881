package org.kcpd.division.access;

/** One thing a member may be allowed to do. A use case names the right it needs; nothing is allowed unless it says so. */
public enum Right {
    /** Read the roster and the organisation as of any date. */
    ROSTER_READ,
    /** Change contact data, status and credentials of members. */
    ROSTER_EDIT,
    /** Import the HR file. */
    ROSTER_IMPORT,
    /** Change elements, sectors, watches, positions and strength. */
    ORGANISATION_EDIT,
    /** Read published personnel orders. */
    ORDER_READ,
    /** Read personnel orders in every state. */
    ORDER_READ_ALL,
    ORDER_PREPARE,
    ORDER_APPROVE,
    ORDER_PUBLISH,
    /** Make and follow one's own transfer request. */
    TRANSFER_REQUEST,
    TRANSFER_READ_ALL,
    TRANSFER_ENDORSE,
    TRANSFER_APPROVE,
    /** Read the words of one hardship request for an hour, for a reason that is reviewed. */
    TRANSFER_BREAK_GLASS,
    /** Ask the division for help, and follow what one asked for. */
    REQUEST_FILE,
    /** Work on the service requests of one's unit at one's work site. */
    REQUEST_WORK,
    /** Say where the service requests of one's unit go, and read them at every site. */
    REQUEST_TRIAGE,
    /** Read every service request that is not discreet. */
    REQUEST_READ_ALL,
    /** Give and take back roles that no assignment gives: those whose rights one holds. */
    GRANT_ROLES,
    /** See the sign-in accounts, open and unlink them. */
    ACCOUNT_KEEP,
    /** Read all of the audit, verify it, review who may what. */
    AUDIT_READ,
    /** See how often something was done and denied, not by whom. */
    AUDIT_SUMMARY,
    /** See who looked at and changed the personnel orders one had a part in. */
    AUDIT_OWN_ORDERS,
    /** See which use cases failed, with their incidents, without who and what. */
    AUDIT_TECHNICAL,
    /** See who is signed in, since when, from where, and end their sessions. */
    SESSION_END,
    /** See what was opened by break-glass, and review it. */
    GLASS_REVIEW,
    /** Settings, jobs, mail queue: operating without reading content. */
    SYSTEM_OPERATE,
    /** One's own preferences, saved filters and drafts. */
    OWN_SETTINGS,
    SEARCH,
    /** See the map of any day, and what lies where. */
    MAP_READ,
    /** Bring map and address files. */
    MAP_IMPORT,
    /** Know which people, households and organisations there are, by name; not what is confidential of them. */
    PEOPLE_READ,
    /** Record somebody, or an organisation, nobody has recorded before. */
    PEOPLE_ADD,
    /** Correct what is recorded of people, households and organisations. */
    PEOPLE_EDIT,
    /** Merge two records that are the same, and take that back. */
    PEOPLE_MERGE,
    /** See how people are reached, their dates of birth and the names of juveniles. */
    PEOPLE_CONTENT,
    /** See sealed records, seal and unseal them. */
    PEOPLE_SEAL,
    PLACE_READ,
    PLACE_ADD,
    PLACE_EDIT,
    /** See on the card of a subject which units work with it, and what may be counted. */
    PICTURE_READ,
    /** Say with whom one's unit works at one's work site, and arrange it with other units. */
    PICTURE_WORK,
    /** The same at every work site of the unit. */
    PICTURE_LEAD
}
