package org.kcpd.division.community.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.AddressKeys;
import org.kcpd.division.community.GeoPoint;
import org.kcpd.division.community.PlaceFacts;
import org.kcpd.division.community.PointKind;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.control.Atlas;
import org.kcpd.division.community.query.PossibleDuplicate.Because;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.table.FullText;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Places as a list and one by one. An address says nothing of who lives there: open to every member. */
@Stateless
@UseCase(readOnly = true)
public class PlaceQuery {
    private static final String FACTS =
            "p.id, p.name, p.street, p.unit_no, p.city, p.state_code, p.postal_code, p.latitude, p.longitude, p.point_kind";
    private static final int AFTER_FACTS = 10;
    private static final int SAME_ADDRESS = 100;
    private static final int SHORTEST = 4;
    private static final int MOST_ALIKE = 5;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Atlas atlas;

    @Inject
    private OnDuty duty;

    protected PlaceQuery() {}

    /** Outside the container. */
    public PlaceQuery(EntityManager em, Atlas atlas, OnDuty duty) {
        this.em = em;
        this.atlas = atlas;
        this.duty = duty;
    }

    /** One page of the places that stand for themselves. */
    @Requires(Right.PLACE_READ)
    public Slice<PlaceRow> list(TableQuery<PlaceFilter, PlaceSort> query) {
        var rows = listed(new SqlText().add("SELECT " + FACTS), query.filter())
                .add(
                        " ORDER BY " + query.sort().order(query.descending()) + ", p.id LIMIT ? OFFSET ?",
                        query.size(),
                        query.first())
                .rows(em)
                .map(row -> new PlaceRow(row.number(0), facts(row)))
                .toList();
        return Slice.of(rows, SubjectSql.counted(em, listed(new SqlText().add("SELECT p.id"), query.filter())));
    }

    private SqlText listed(SqlText sql, PlaceFilter filter) {
        sql.add(" FROM place p WHERE p.merged_into IS NULL AND ");
        SubjectVisibility.predicate(sql, "p", duty.caller());
        if (filter.pointless()) {
            sql.add(" AND p.latitude IS NULL");
        }
        if (!filter.text().isBlank()) {
            sql.add(
                    " AND p.id IN (SELECT COALESCE(o.root_id, o.id) FROM place o WHERE o.address_key LIKE ?"
                            + " UNION SELECT COALESCE(w.root_id, w.id) FROM place w"
                            + " WHERE MATCH(w.name, w.street) AGAINST (? IN BOOLEAN MODE))",
                    AddressKeys.words(filter.text()) + "%",
                    FullText.of(filter.text()));
        }
        return sql;
    }

    private static PlaceFacts facts(SqlRow row) {
        return new PlaceFacts(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.absent(7)
                        ? Optional.empty()
                        : Optional.of(new GeoPoint(
                                (BigDecimal) row.columns()[7],
                                (BigDecimal) row.columns()[8],
                                PointKind.valueOf(row.text(9)))));
    }

    /** One place, merged ones included. @throws NotFound also when the caller may not know of it */
    @Requires(Right.PLACE_READ)
    public PlaceDetail detail(long placeId) {
        var sql = new SqlText()
                .add("SELECT " + FACTS
                        + ", p.version, p.root_id, p.restricted_to, p.sealed_at, p.address_key, (SELECT COUNT(*)"
                        + " FROM person_place v JOIN person r ON r.id = v.person_id WHERE v.place_id = p.id"
                        + " AND v.until_at IS NULL AND r.merged_into IS NULL AND ");
        SubjectVisibility.predicate(sql, "r", duty.caller());
        sql.add(") FROM place p WHERE p.id = ? AND ", placeId);
        SubjectVisibility.predicate(sql, "p", duty.caller());
        var row = sql.rows(em).findFirst().orElseThrow(() -> new NotFound("Place", placeId));
        duty.about("Place", placeId);
        var facts = facts(row);
        var trail = new MergeTrail(em, new SubjectSql(duty.caller(), duty.today(), 0));
        return new PlaceDetail(
                ref(placeId, facts),
                row.integer(AFTER_FACTS),
                facts,
                facts.point()
                        .map(point -> atlas.at(
                                point.latitude().doubleValue(),
                                point.longitude().doubleValue(),
                                duty.today()))
                        .orElse(AreasAt.NOWHERE),
                row.integer(AFTER_FACTS + 5),
                row.absent(AFTER_FACTS + 1) ? alike(placeId, row.text(AFTER_FACTS + 4)) : List.of(),
                trail.into(SubjectKind.PLACE, row, AFTER_FACTS + 1),
                trail.into(SubjectKind.PLACE, placeId),
                !row.absent(AFTER_FACTS + 2),
                !row.absent(AFTER_FACTS + 3));
    }

    private static SubjectRef ref(long id, PlaceFacts facts) {
        return new SubjectRef(
                SubjectKind.PLACE,
                id,
                PlaceText.of(facts.street(), facts.unit(), facts.name()),
                SubjectRef.Shown.NAMED);
    }

    /** Records of the address that is being typed, or of other units of the house. @param exceptId the one that is edited, 0 for none */
    @Requires({Right.PLACE_ADD, Right.PLACE_EDIT})
    public List<PossibleDuplicate> typed(String street, String unit, String city, long exceptId) {
        var words = AddressKeys.words(street);
        return words.length() < SHORTEST
                ? List.of()
                : Stream.of(AddressKeys.of(street, unit, city), words + "#%")
                        .flatMap(key -> alike(exceptId, key).stream())
                        .distinct()
                        .limit(MOST_ALIKE)
                        .toList();
    }

    private List<PossibleDuplicate> alike(long exceptId, String key) {
        var sql = new SqlText()
                .add(
                        "SELECT " + FACTS + ", p.version FROM place p WHERE p.address_key LIKE ? AND p.id <> ?"
                                + " AND p.merged_into IS NULL AND ",
                        key,
                        exceptId);
        SubjectVisibility.predicate(sql, "p", duty.caller());
        return sql.add(" ORDER BY p.id LIMIT ?", MOST_ALIKE)
                .rows(em)
                .map(row -> new PossibleDuplicate(
                        ref(row.number(0), facts(row)),
                        row.integer(AFTER_FACTS),
                        SAME_ADDRESS,
                        Set.of(Because.ADDRESS),
                        null))
                .toList();
    }
}
