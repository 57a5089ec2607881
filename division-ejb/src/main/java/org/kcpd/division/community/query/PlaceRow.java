package org.kcpd.division.community.query;

import org.kcpd.division.community.PlaceFacts;

/** A place on a list. */
public record PlaceRow(long id, PlaceFacts facts) {
    /** Street, unit, and the name people call it by. */
    public String label() {
        return PlaceText.of(facts.street(), facts.unit(), facts.name());
    }
}
