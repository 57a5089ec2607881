package org.kcpd.division.personnel.query;

import java.util.List;

/**
 * Who may see one record, and why; as the record's own rule says of everybody it could let in.
 *
 * @param kind as the audit calls it
 * @param confidentiality class of the record, C0 to C4
 * @param groups from the widest to the narrowest
 */
public record Readers(String kind, long id, String confidentiality, List<Group> groups) {

    /** Why a group may see it. */
    public enum Because {
        /** Every member may. */
        EVERYBODY,
        /** It is about them, or it is their request. */
        ONESELF,
        /** Their endorsement is awaited. */
        ENDORSER,
        /** They command the site it leaves or wants. */
        SITE_COMMANDER,
        /** A role that every such record is open to. */
        ROLE,
        /** They work on it, or lead the unit that does. */
        UNIT,
        /** They asked for it, and follow how far it has come. */
        REQUESTER,
        /** They command the site it is at, and see how far it has come. */
        COMMANDER,
        /** They had it in hand, and see that there was one. */
        HAD_IT
    }

    /**
     * Those who may for one reason.
     *
     * @param role of {@link Because#ROLE}, empty else
     * @param count how many
     * @param names of those the viewer may know by name; who holds a granted role is not everybody's to know
     * @param facts whether they also see the facts of a hardship
     */
    public record Group(Because because, String role, int count, List<Person> names, boolean facts) {}

    /** A member by name, with the place that matters. */
    public record Person(String serialNo, String name, String place) {}
}
