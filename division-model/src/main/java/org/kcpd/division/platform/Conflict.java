package org.kcpd.division.platform;

import java.util.List;

/** Somebody else changed the thing after this caller looked at it. */
public final class Conflict extends DivisionException {
    /** The version now stored, when the race was lost inside the database and nobody knows it. */
    public static final int UNKNOWN = -1;

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final long id;
    private final int seenVersion;
    private final int currentVersion;

    public Conflict(String kind, long id, int seenVersion, int currentVersion) {
        super(List.of(Problem.of("E-CONFLICT", kind, id)), null);
        this.kind = kind;
        this.id = id;
        this.seenVersion = seenVersion;
        this.currentVersion = currentVersion;
    }

    /** Refuses unless the caller saw the version that is stored. */
    public static void unless(int seen, int current, String kind, long id) {
        if (seen != current) {
            throw new Conflict(kind, id, seen, current);
        }
    }

    public String kind() {
        return kind;
    }

    public long id() {
        return id;
    }

    public int seenVersion() {
        return seenVersion;
    }

    /** The stored version, or {@link #UNKNOWN}. */
    public int currentVersion() {
        return currentVersion;
    }
}
