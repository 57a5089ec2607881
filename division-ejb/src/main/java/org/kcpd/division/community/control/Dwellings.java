package org.kcpd.division.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kcpd.division.community.Place;
import org.kcpd.division.community.query.SubjectVisibility;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.OnDuty;

/** Where people live or stay, and where they did. */
@ApplicationScoped
public class Dwellings {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private SubjectBook book;

    @Inject
    private OnDuty duty;

    protected Dwellings() {}

    /** Outside the container. */
    public Dwellings(EntityManager em, SubjectBook book, OnDuty duty) {
        this.em = em;
        this.book = book;
        this.duty = duty;
    }

    /** From now on the person lives there; empty: nobody knows where. @throws org.kcpd.division.platform.Refused E-SUBJECT */
    public void set(long personId, Optional<Long> placeId) {
        var root = placeId.map(id -> book.pointedAt(Place.class, id, "placeId").rootId());
        var now = StoredTime.of(duty.now());
        var left = new SqlText()
                .add(
                        "UPDATE person_place v JOIN place l ON l.id = v.place_id SET v.until_at = ?, v.until_by = ?"
                                + " WHERE v.person_id = ? AND v.until_at IS NULL AND COALESCE(l.root_id, l.id) <> ? AND ",
                        now,
                        duty.by(),
                        personId,
                        root.orElse(0L));
        // who does not see where somebody lives does not end it by saying nothing
        SubjectVisibility.predicate(left, "l", duty.caller());
        left.execute(em);
        root.ifPresent(place -> new SqlText()
                .add(
                        "INSERT INTO person_place (person_id, place_id, since_at, since_by) SELECT ?, ?, ?, ? FROM DUAL"
                                + " WHERE NOT EXISTS (SELECT 1 FROM person_place v JOIN place l ON l.id = v.place_id"
                                + " WHERE v.person_id = ? AND v.until_at IS NULL AND COALESCE(l.root_id, l.id) = ?)",
                        personId,
                        place,
                        now,
                        duty.by(),
                        personId,
                        place)
                .execute(em));
    }
}
