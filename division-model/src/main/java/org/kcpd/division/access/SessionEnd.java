package org.kcpd.division.access;

/** Why a session is over. The member reads it on the next page. */
public enum SessionEnd {
    /** The member signed out. */
    SIGNED_OUT,
    /** Nobody used it for too long. */
    IDLE,
    /** It lasted as long as a session may, however busy it was. */
    TOO_OLD,
    /** The member signed in elsewhere and had as many sessions as one may have; the oldest gives way. */
    TOO_MANY,
    /** Somebody who may has ended it. */
    ENDED,
    /** The member themself has ended it, from another one. */
    ENDED_BY_MEMBER,
    /** The member is separated. */
    SEPARATED;

    /** Whether what was typed may be gone on with: the same member simply comes back. */
    public boolean comesBack() {
        return this == IDLE || this == TOO_OLD;
    }
}
