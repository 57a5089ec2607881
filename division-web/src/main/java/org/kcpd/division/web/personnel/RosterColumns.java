package org.kcpd.division.web.personnel;

import java.util.List;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.Messages;

/** What an exported roster has, column by column: the words of the department's own roster form. */
final class RosterColumns {

    private RosterColumns() {}

    static List<Column<RosterRow>> of(Organisation names, Messages texts) {
        return List.of(
                new Column<>("roster.serial", RosterRow::serialNo),
                new Column<>("roster.family-name", RosterRow::familyName),
                new Column<>("roster.given-name", RosterRow::givenName),
                new Column<>("roster.kind", row -> texts.name("member.kind", row.kind())),
                new Column<>("roster.title", RosterRow::title),
                new Column<>("roster.element", row -> names.elementName(row.elementId())),
                new Column<>("roster.site", row -> names.elementName(row.workSiteId())),
                new Column<>("roster.sector", row -> names.sectorCode(row.sectorId())),
                new Column<>("roster.watch", row -> names.watchName(row.watchId())),
                new Column<>("roster.position", row -> names.positionName(row.positionId())),
                new Column<>("roster.hours", RosterRow::dutyHours),
                new Column<>("roster.days-off", RosterRow::daysOff),
                new Column<>("roster.radio", RosterRow::radioNo),
                new Column<>("roster.supervisor", RosterRow::supervisorName),
                new Column<>("roster.supervisor-serial", RosterRow::supervisorSerial),
                new Column<>("roster.type", row -> texts.name("assignment.type", row.type())),
                new Column<>("roster.from", RosterRow::fromDate),
                new Column<>(
                        "roster.until",
                        row -> row.toDate() == null ? null : row.toDate().minusDays(1)),
                new Column<>("roster.order-no", RosterRow::orderNo),
                new Column<>("roster.credentials", RosterRow::credentials),
                new Column<>("roster.languages", RosterRow::languages),
                new Column<>("roster.status", row -> texts.name("duty.status", row.status())),
                new Column<>("roster.phone", RosterRow::phone),
                new Column<>("roster.email", RosterRow::email));
    }
}
