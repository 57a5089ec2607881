package org.kcpd.division.community.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.control.Atlas;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** What lies where on a day. The map is open to every member of the department. */
@Stateless
@UseCase(readOnly = true)
public class AreaQuery {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Atlas atlas;

    @Inject
    private OnDuty duty;

    protected AreaQuery() {}

    /** Outside the container. */
    public AreaQuery(EntityManager em, Atlas atlas, OnDuty duty) {
        this.em = em;
        this.atlas = atlas;
        this.duty = duty;
    }

    /** In what a point lies on a day. */
    @Requires(Right.MAP_READ)
    public AreasAt at(BigDecimal latitude, BigDecimal longitude, LocalDate day) {
        return atlas.at(latitude.doubleValue(), longitude.doubleValue(), day);
    }

    /** In what a place lies on a day; nowhere while it has no point. @throws NotFound also when the caller may not know of it */
    @Requires(Right.PLACE_READ)
    public AreasAt ofPlace(long placeId, LocalDate day) {
        var sql = new SqlText()
                .add(
                        "SELECT r.latitude, r.longitude FROM place s JOIN place r ON r.id = COALESCE(s.root_id, s.id) WHERE s.id = ?"
                                + " AND ",
                        placeId);
        SubjectVisibility.predicate(sql, "r", duty.caller());
        var row = sql.rows(em).findFirst().orElseThrow(() -> new NotFound("Place", placeId));
        return row.absent(0)
                ? AreasAt.NOWHERE
                : atlas.at(((Number) row.columns()[0]).doubleValue(), ((Number) row.columns()[1]).doubleValue(), day);
    }
}
