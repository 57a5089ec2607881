package org.kcpd.division.personnel.control;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.personnel.control.ImportPlan.NewContact;
import org.kcpd.division.personnel.control.ImportPlan.NewCredential;
import org.kcpd.division.personnel.control.ImportPlan.NewMember;
import org.kcpd.division.personnel.control.ImportPlan.NewPlace;
import org.kcpd.division.personnel.control.ImportPlan.NewStatus;
import org.kcpd.division.personnel.control.ImportPlan.Replaced;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.StoredTime;

/**
 * Writes an {@link ImportPlan} in sets, in the caller's transaction. Intervals in the way are cut before the new ones
 * come, so that the constraints hold at every statement.
 */
final class ImportWriter {
    private final EntityManager em;
    private final Connection connection;
    private final Map<String, Long> ids = new HashMap<>();
    private final LocalDateTime now;
    private final long by;

    /** @param by the importing member, 0 for the system */
    ImportWriter(EntityManager em, RosterState state, Instant now, long by) {
        this.em = em;
        this.connection = em.unwrap(Connection.class);
        this.now = StoredTime.of(now);
        this.by = by;
        state.members().forEach(m -> ids.put(m.serialNo(), m.id()));
    }

    void write(ImportPlan plan, List<NewStatus> separations) throws SQLException {
        members(plan.members());
        contacts(plan.contacts());
        makeWay(
                "assignment",
                true,
                plan.places().stream()
                        .map(NewPlace::replaces)
                        .flatMap(Optional::stream)
                        .toList());
        places(plan.places());
        statuses(plan.statuses());
        statuses(separations);
        withdraw(plan.withdrawnCredentials());
        credentials(plan.credentials());
    }

    private void members(List<NewMember> members) throws SQLException {
        var insert = new BulkInsert(
                connection,
                "member",
                "serial_no",
                "family_name",
                "given_name",
                "kind",
                "email",
                "phone",
                "languages",
                "version");
        for (var m : members) {
            insert.row(
                    m.serialNo(),
                    m.familyName(),
                    m.givenName(),
                    m.kind().name(),
                    emptyToNull(m.email()),
                    emptyToNull(m.phone()),
                    emptyToNull(m.languages()),
                    1);
        }
        insert.flush();
        if (!members.isEmpty()) {
            new SqlText()
                    .add("SELECT id, serial_no FROM member")
                    .rows(em)
                    .forEach(row -> ids.put(row.text(1), row.number(0)));
        }
    }

    private void contacts(List<NewContact> contacts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE member SET family_name = ?, given_name = ?, kind = ?, email = ?, phone = ?, languages = ?,"
                        + " version = version + 1 WHERE id = ?")) {
            for (var contact : contacts) {
                var data = contact.data();
                update.setString(1, data.familyName());
                update.setString(2, data.givenName());
                update.setString(3, data.kind().name());
                update.setString(4, emptyToNull(data.email()));
                update.setString(5, emptyToNull(data.phone()));
                update.setString(6, emptyToNull(data.languages()));
                update.setLong(7, contact.memberId());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void makeWay(String table, boolean named, List<Replaced> replaced) throws SQLException {
        try (PreparedStatement cut = connection.prepareStatement("UPDATE " + table + " SET to_date = ? WHERE id = ?");
                PreparedStatement supersede = connection.prepareStatement("UPDATE " + table + " SET superseded_at = ?"
                        + (named ? ", superseded_by = ?" : "") + " WHERE id = ?")) {
            for (var interval : replaced) {
                if (interval.superseded()) {
                    supersede.setObject(1, now);
                    if (named) {
                        supersede.setObject(2, by == 0 ? null : by);
                    }
                    supersede.setLong(named ? 3 : 2, interval.id());
                    supersede.addBatch();
                } else {
                    cut.setObject(1, interval.endsOn());
                    cut.setLong(2, interval.id());
                    cut.addBatch();
                }
            }
            supersede.executeBatch();
            cut.executeBatch();
        }
    }

    private void places(List<NewPlace> places) throws SQLException {
        var insert = new BulkInsert(
                connection,
                "assignment",
                "member_id",
                "type",
                "primary_line",
                "element_id",
                "work_site_id",
                "sector_id",
                "watch_id",
                "position_id",
                "title",
                "duty_hours",
                "days_off",
                "radio_no",
                "supervisor_id",
                "from_date",
                "to_date",
                "order_no");
        for (var p : places) {
            var place = p.place();
            insert.row(
                    ids.get(p.serialNo()),
                    p.type().name(),
                    1,
                    place.elementId(),
                    place.workSiteId(),
                    place.sectorId() == 0 ? null : place.sectorId(),
                    place.watchId(),
                    p.positionId(),
                    place.title(),
                    emptyToNull(place.dutyHours()),
                    emptyToNull(place.daysOff()),
                    emptyToNull(place.radioNo()),
                    ids.get(place.supervisorSerial()),
                    p.when().from(),
                    p.when().to(),
                    emptyToNull(p.orderNo()));
        }
        insert.flush();
    }

    private void statuses(List<NewStatus> statuses) throws SQLException {
        makeWay(
                "member_status",
                false,
                statuses.stream().flatMap(s -> s.replaces().stream()).toList());
        var insert =
                new BulkInsert(connection, "member_status", "member_id", "status", "from_date", "to_date", "reason");
        for (var s : statuses) {
            insert.row(
                    ids.get(s.serialNo()),
                    s.status().name(),
                    s.when().from(),
                    s.when().to(),
                    "HR import");
        }
        insert.flush();
    }

    private void withdraw(List<Long> credentialIds) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE credential SET superseded_at = ? WHERE id = ?")) {
            for (long id : credentialIds) {
                update.setObject(1, now);
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void credentials(List<NewCredential> credentials) throws SQLException {
        var insert = new BulkInsert(connection, "credential", "member_id", "type_code", "expires_on", "recorded_at");
        for (var c : credentials) {
            insert.row(ids.get(c.serialNo()), c.typeCode(), c.expiresOn().orElse(null), now);
        }
        insert.flush();
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
