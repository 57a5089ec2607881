package org.kcpd.division.personnel;

/** What somebody does to a transfer request; each is one row of its history. */
public enum TransferVerb {
    SUBMIT,
    /** The commander of the site the member would leave. */
    ENDORSE_LOSING,
    /** The commander of the wanted site. */
    ENDORSE_GAINING,
    /** Another member is to endorse, because the one who should is moved by an order. */
    HAND_OVER,
    APPROVE,
    DENY,
    WITHDRAW,
    /** A vacancy is offered. */
    OFFER,
    ACCEPT,
    /** The offer is declined: the request goes to the bottom of its list. */
    DECLINE,
    /** Somebody further down gets the next vacancy, for good cause in writing. */
    SKIP,
    /** It is taken up in an order that is being prepared. */
    PREPARE,
    /** The order being prepared does not move the member after all. */
    RELEASE,
    /** The order is published. */
    ORDER,
    /** That order is rescinded. */
    REOPEN
}
