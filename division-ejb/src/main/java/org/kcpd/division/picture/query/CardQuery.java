package org.kcpd.division.picture.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.picture.InvolvementLevel;
import org.kcpd.division.picture.InvolvementSource;
import org.kcpd.division.picture.query.LinkedSubject.How;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** One card per person, household, place and organisation: who works with it, at the viewer's level. */
@Stateless
@UseCase(readOnly = true)
public class CardQuery {
    /** Who has it in hand on a day, of the table {@code i}. */
    static final String OWNER = "CASE WHEN i.owner_changes_on <= ? THEN i.next_owner_id ELSE i.owner_id END";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private OnDuty duty;

    protected CardQuery() {}

    /** Outside the container. */
    public CardQuery(EntityManager em, SubjectQuery subjects, OnDuty duty) {
        this.em = em;
        this.subjects = subjects;
        this.duty = duty;
    }

    /** The card of what stands for this record. @throws NotFound also when the caller may not know of it */
    @Requires(Right.PICTURE_READ)
    @Sensitive
    public Card card(SubjectKind kind, long id) {
        var subject = subjects.ref(kind, id);
        duty.about(entity(kind), subject.id());
        var root = new SubjectKey(kind, subject.id());
        var lines = CardLines.of(read(root), duty.caller());
        var open = lines.open();
        var involved = open.stream()
                .anyMatch(line -> line.own() && line.siteId() == duty.caller().workSiteId());
        return new Card(subject, open, lines.past(), linked(root, subject), involved);
    }

    /** Whom an involvement of one's own unit is about. @throws NotFound for any other */
    @Requires(Right.PICTURE_READ)
    public SubjectKey subjectOf(long involvementId) {
        var caller = duty.caller();
        return new SqlText()
                .add(
                        "SELECT i.subject_kind, i.subject_id, i.unit_id, i.site_id FROM involvement i WHERE i.id = ?",
                        involvementId)
                .rows(em)
                .filter(row -> PictureVisibility.serves(caller, row.number(2), row.number(3)))
                .map(row -> new SubjectKey(SubjectKind.valueOf(row.text(0)), row.number(1)))
                .findFirst()
                .orElseThrow(() -> new NotFound("Involvement", involvementId));
    }

    private List<CardLines.Read> read(SubjectKey root) {
        var sql = new SqlText()
                .add(
                        "SELECT i.id, i.version, i.unit_id, i.site_id, i.level, i.source_kind, i.since_at, i.until_at,"
                                + " m.id, m.serial_no, m.family_name, m.given_name FROM involvement i"
                                + " LEFT JOIN member m ON m.id = " + OWNER + " WHERE ",
                        duty.today());
        SubjectRecords.about(sql, "i", root);
        return sql.add(" ORDER BY i.since_at DESC, i.id DESC")
                .rows(em)
                .map(row -> new CardLines.Read(
                        row.number(0),
                        row.integer(1),
                        new PictureVisibility.Kept(
                                row.number(2), row.number(3), InvolvementLevel.valueOf(row.text(4)), row.absent(7)),
                        InvolvementSource.valueOf(row.text(5)),
                        row.instant(6),
                        row.instant(7),
                        PersonRef.of(row, 8)))
                .toList();
    }

    private record Link(How how, SubjectKey key) {}

    /** Of a juvenile who is not shown by name neither the household nor its members are told: they bear that name. */
    private List<LinkedSubject> linked(SubjectKey root, SubjectRef shown) {
        var links = links(root)
                .rows(em)
                .map(row -> new Link(
                        How.valueOf(row.text(0)), new SubjectKey(SubjectKind.valueOf(row.text(1)), row.number(2))))
                .toList();
        var refs = subjects.refs(links.stream().map(Link::key).toList());
        var linked = new ArrayList<LinkedSubject>();
        for (Link link : links) {
            SubjectRef ref = refs.get(link.key());
            var found = new LinkedSubject(link.how(), ref);
            boolean itself = ref.kind() == root.kind() && ref.id() == root.id();
            boolean told = !link.how().ofHousehold() || !masked(shown) && !masked(ref);
            if (ref.present() && told && !itself && !linked.contains(found)) {
                linked.add(found);
            }
        }
        return linked;
    }

    private static boolean masked(SubjectRef ref) {
        return ref.shown() == SubjectRef.Shown.JUVENILE;
    }

    /** Columns: how, kind, id. */
    private static SqlText links(SubjectKey root) {
        long id = root.id();
        return switch (root.kind()) {
            case PERSON -> new SqlText()
                    .add(
                            "SELECT 'LIVES_AT', 'PLACE', v.place_id FROM person_place v WHERE v.person_id IN"
                                    + " (SELECT o.id FROM person o WHERE o.id = ? OR o.root_id = ?) AND v.until_at IS NULL"
                                    + " UNION SELECT 'HOUSEHOLD', 'HOUSEHOLD', h.household_id FROM household_member h"
                                    + " WHERE h.person_id IN (SELECT o.id FROM person o WHERE o.id = ? OR o.root_id = ?)"
                                    + " AND h.until_at IS NULL UNION SELECT 'MEMBER', 'PERSON', x.person_id"
                                    + " FROM household_member h JOIN household k ON k.id = h.household_id"
                                    + " AND k.restricted_to IS NULL AND k.sealed_at IS NULL JOIN household y"
                                    + " ON COALESCE(y.root_id, y.id) = COALESCE(k.root_id, k.id)"
                                    + " JOIN household_member x ON x.household_id = y.id AND x.until_at IS NULL"
                                    + " WHERE h.person_id IN"
                                    + " (SELECT o.id FROM person o WHERE o.id = ? OR o.root_id = ?) AND h.until_at IS NULL"
                                    + " ORDER BY 1, 3",
                            id,
                            id,
                            id,
                            id,
                            id,
                            id);
            case HOUSEHOLD -> new SqlText()
                    .add(
                            "SELECT 'LIVES_AT', 'PLACE', h.place_id FROM household h WHERE h.id = ? AND h.place_id IS NOT NULL"
                                    + " UNION SELECT 'MEMBER', 'PERSON', h.person_id FROM household_member h WHERE h.household_id IN"
                                    + " (SELECT o.id FROM household o WHERE o.id = ? OR o.root_id = ?)"
                                    + " AND h.until_at IS NULL ORDER BY 1, 3",
                            id,
                            id,
                            id);
            case PLACE -> new SqlText()
                    .add(
                            "SELECT 'LIVES_HERE', 'PERSON', v.person_id FROM person_place v WHERE v.place_id IN"
                                    + " (SELECT o.id FROM place o WHERE o.id = ? OR o.root_id = ?) AND v.until_at IS NULL"
                                    + " UNION SELECT 'HOUSEHOLD', 'HOUSEHOLD', h.id FROM household h WHERE h.place_id IN"
                                    + " (SELECT o.id FROM place o WHERE o.id = ? OR o.root_id = ?)"
                                    + " UNION SELECT 'SEATED_HERE', 'ORGANISATION', g.id FROM organisation g WHERE g.place_id IN"
                                    + " (SELECT o.id FROM place o WHERE o.id = ? OR o.root_id = ?) ORDER BY 1, 3",
                            id,
                            id,
                            id,
                            id,
                            id,
                            id);
            case ORGANISATION -> new SqlText()
                    .add(
                            "SELECT 'LIES_AT', 'PLACE', g.place_id FROM organisation g WHERE g.id = ?"
                                    + " AND g.place_id IS NOT NULL UNION SELECT 'CONTACT', 'PERSON', c.person_id"
                                    + " FROM organisation_contact c WHERE c.organisation_id IN"
                                    + " (SELECT o.id FROM organisation o WHERE o.id = ? OR o.root_id = ?)"
                                    + " AND c.until_at IS NULL ORDER BY 1, 3",
                            id,
                            id,
                            id);
        };
    }

    /** What the audit calls a record of that kind. */
    static String entity(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case HOUSEHOLD -> "Household";
            case PLACE -> "Place";
            case ORGANISATION -> "Organisation";
        };
    }
}
