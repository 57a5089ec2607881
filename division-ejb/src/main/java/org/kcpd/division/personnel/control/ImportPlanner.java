package org.kcpd.division.personnel.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.Interval;
import org.kcpd.division.personnel.control.ImportPlan.NewContact;
import org.kcpd.division.personnel.control.ImportPlan.NewCredential;
import org.kcpd.division.personnel.control.ImportPlan.NewMember;
import org.kcpd.division.personnel.control.ImportPlan.NewPlace;
import org.kcpd.division.personnel.control.ImportPlan.NewStatus;
import org.kcpd.division.personnel.control.ImportPlan.Replaced;
import org.kcpd.division.personnel.control.ImportRow.RowPlace;
import org.kcpd.division.personnel.control.RosterState.KnownMember;
import org.kcpd.division.personnel.control.RosterState.KnownPlace;
import org.kcpd.division.personnel.query.ImportColumn;
import org.kcpd.division.personnel.query.ImportReport;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.platform.Problem;

/**
 * Compares an HR file with the roster and decides what changes.
 *
 * <p>A place that differs begins on the row's effective date, or on the day of the import when that date has not moved.
 * What orders of ours say is never undone: a row older than the order behind the place in force is left alone
 * (W-ORDER-NEWER), and intervals ordered for later stay (W-FUTURE-ORDER). Planning the same file again after it was
 * applied finds nothing to change.
 */
final class ImportPlanner {
    private final RosterState state;
    private final Organisation organisation;
    private final LocalDate today;

    private final List<Problem> problems = new ArrayList<>();
    private final List<NewMember> members = new ArrayList<>();
    private final List<NewContact> contacts = new ArrayList<>();
    private final List<NewPlace> places = new ArrayList<>();
    private final List<NewStatus> statuses = new ArrayList<>();
    private final List<NewCredential> credentials = new ArrayList<>();
    private final List<Long> withdrawn = new ArrayList<>();
    private int changed;
    private int unchanged;

    /** @param organisation of the day of the import */
    ImportPlanner(RosterState state, Organisation organisation) {
        this.state = state;
        this.organisation = organisation;
        this.today = organisation.asOf();
    }

    /** @param unreadable problems of rows that could not even be split into fields */
    ImportPlan plan(RowReader reader, List<Problem> unreadable) {
        var rows = reader.rows();
        problems.addAll(unreadable);
        problems.addAll(reader.problems());
        var unique = withoutDuplicates(rows, reader);
        checkSupervisors(unique, reader);
        unique.values().forEach(this::compare);
        var named = new HashSet<>(reader.serials());
        var missing = state.members().stream()
                .filter(m -> !named.contains(m.serialNo()) && m.statusOn(today).onRoster())
                .toList();
        problems.sort((a, b) -> Integer.compare(line(a), line(b)));
        var refused = problems.stream()
                .filter(p -> !p.warning())
                .map(ImportPlanner::line)
                .distinct()
                .count();
        var report = new ImportReport(
                today,
                false,
                reader.serials().size() + unreadable.size(),
                members.size(),
                changed,
                unchanged,
                (int) refused,
                missing.size(),
                0,
                missing.stream().map(KnownMember::serialNo).toList(),
                problems,
                0,
                reader.mapping());
        return new ImportPlan(report, members, contacts, places, statuses, credentials, withdrawn, missing);
    }

    private static int line(Problem problem) {
        return problem.row() == null ? 0 : problem.row();
    }

    private Map<String, ImportRow> withoutDuplicates(List<ImportRow> rows, RowReader reader) {
        var times = new HashMap<String, Integer>();
        reader.serials().forEach(serial -> times.merge(serial, 1, Integer::sum));
        var unique = new LinkedHashMap<String, ImportRow>();
        for (var row : rows) {
            if (times.get(row.serialNo()) > 1) {
                refuse("E-SERIAL-DUPLICATE", row, reader.header(ImportColumn.SERIAL_NO), row.serialNo());
            } else {
                unique.put(row.serialNo(), row);
            }
        }
        return unique;
    }

    private void refuse(String code, ImportRow row, String field, String value) {
        problems.add(Problem.of(code, value).at(field).on(row.line()));
    }

    private void checkSupervisors(Map<String, ImportRow> rows, RowReader reader) {
        var field = reader.header(ImportColumn.SUPERVISOR_SERIAL);
        var inFile = new HashSet<>(reader.serials());
        var above = new HashMap<String, String>();
        state.members().forEach(m -> m.placeOn(today)
                .map(p -> p.place().supervisorSerial())
                .filter(serial -> !serial.isEmpty())
                .ifPresent(serial -> above.put(m.serialNo(), serial)));
        for (var row : rows.values()) {
            row.supervisorSerial().ifPresent(serial -> {
                if (serial.isEmpty()) {
                    above.remove(row.serialNo());
                } else if (inFile.contains(serial) || state.member(serial).isPresent()) {
                    above.put(row.serialNo(), serial);
                } else {
                    refuse("E-SUPERVISOR-UNKNOWN", row, field, serial);
                }
            });
        }
        for (var serial : Circles.in(above)) {
            if (rows.containsKey(serial)) {
                refuse("E-SUPERVISOR-CYCLE", rows.get(serial), field, above.get(serial));
            }
        }
    }

    private void compare(ImportRow row) {
        var known = state.member(row.serialNo());
        if (known.isEmpty()) {
            add(row);
            return;
        }
        var member = known.get();
        boolean different = contact(row, member);
        different |= place(row, member);
        different |= status(row, member);
        different |= credentials(row, member);
        if (different) {
            changed++;
        } else {
            unchanged++;
        }
    }

    private void add(ImportRow row) {
        members.add(new NewMember(
                row.serialNo(),
                row.familyName(),
                row.givenName(),
                row.kind(),
                row.email().orElse(""),
                row.phone().orElse(""),
                row.languages().orElse("")));
        places.add(new NewPlace(
                row.serialNo(),
                row.type(),
                row.place(Optional.empty()),
                position(row.title()),
                Interval.since(row.effectiveFrom()),
                row.orderNo(),
                Optional.empty()));
        var status = row.status().orElse(DutyStatus.ACTIVE);
        boolean activeBefore =
                status != DutyStatus.ACTIVE && row.effectiveFrom().isBefore(today);
        if (activeBefore) {
            statuses.add(new NewStatus(
                    row.serialNo(), DutyStatus.ACTIVE, new Interval(row.effectiveFrom(), today), List.of()));
        }
        statuses.add(new NewStatus(
                row.serialNo(), status, Interval.since(activeBefore ? today : row.effectiveFrom()), List.of()));
        row.credentials()
                .orElse(Map.of())
                .forEach((code, expires) -> credentials.add(new NewCredential(row.serialNo(), code, expires)));
    }

    private boolean contact(ImportRow row, KnownMember member) {
        var data = new NewMember(
                row.serialNo(),
                row.familyName(),
                row.givenName(),
                row.kind(),
                row.email().orElse(member.email()),
                row.phone().orElse(member.phone()),
                row.languages().orElse(member.languages()));
        var before = new NewMember(
                member.serialNo(),
                member.familyName(),
                member.givenName(),
                member.kind(),
                member.email(),
                member.phone(),
                member.languages());
        if (data.equals(before)) {
            return false;
        }
        contacts.add(new NewContact(member.id(), data));
        return true;
    }

    private boolean place(ImportRow row, KnownMember member) {
        var effective = row.effectiveFrom();
        var lookedAt = effective.isAfter(today) ? effective : today;
        var current = member.placeOn(lookedAt);
        RowPlace wanted = row.place(current.map(KnownPlace::place));
        if (current.isEmpty()) {
            var next = member.chain().stream()
                    .map(p -> p.when().from())
                    .filter(lookedAt::isBefore)
                    .findFirst();
            var when = new Interval(lookedAt, next.orElse(null));
            places.add(new NewPlace(
                    row.serialNo(), row.type(), wanted, position(row.title()), when, row.orderNo(), Optional.empty()));
            return true;
        }
        var before = current.get();
        var since = before.when().from();
        if (wanted.equals(before.place()) && row.type() == before.type()) {
            return false;
        }
        if (before.ordered() && effective.isBefore(since)) {
            problems.add(Problem.of("W-ORDER-NEWER", since.toString()).on(row.line()));
            return false;
        }
        if (member.chain().stream().anyMatch(p -> p.when().from().isAfter(lookedAt))) {
            problems.add(Problem.of("W-FUTURE-ORDER", row.serialNo()).on(row.line()));
        }
        var start = effective.isAfter(since) ? effective : today.isAfter(since) ? today : since;
        var sameTitle = wanted.title().equals(before.place().title());
        places.add(new NewPlace(
                row.serialNo(),
                row.type(),
                wanted,
                sameTitle ? before.positionId() : position(row.title()),
                new Interval(start, before.when().to()),
                row.orderNo(),
                Optional.of(Replaced.by(before.id(), before.when(), start))));
        return true;
    }

    private boolean status(ImportRow row, KnownMember member) {
        if (row.status().isEmpty() || row.status().get() == member.statusOn(today)) {
            return false;
        }
        statuses.add(newStatus(member, row.status().get(), today));
        return true;
    }

    /**
     * The status from today on, up to where the one in force would have ended: what is known of later stays. Only a
     * separation is for good.
     */
    static NewStatus newStatus(KnownMember member, DutyStatus status, LocalDate today) {
        var inTheWay = member.statuses().stream()
                .filter(s -> s.when().contains(today)
                        || !status.onRoster() && s.when().from().isAfter(today))
                .toList();
        var end = member.statusIntervalOn(today)
                .flatMap(s -> s.when().end())
                .or(() -> member.statuses().stream()
                        .map(s -> s.when().from())
                        .filter(today::isBefore)
                        .findFirst())
                .filter(day -> status.onRoster());
        return new NewStatus(
                member.serialNo(),
                status,
                new Interval(today, end.orElse(null)),
                inTheWay.stream().map(s -> Replaced.by(s.id(), s.when(), today)).toList());
    }

    private boolean credentials(ImportRow row, KnownMember member) {
        if (row.credentials().isEmpty()) {
            return false;
        }
        var wanted = row.credentials().get();
        boolean different = false;
        for (var held : member.credentials().entrySet()) {
            if (!held.getValue().expiresOn().equals(wanted.get(held.getKey()))) {
                withdrawn.add(held.getValue().id());
                different = true;
            }
        }
        for (var entry : wanted.entrySet()) {
            var held = member.credentials().get(entry.getKey());
            if (held == null || !held.expiresOn().equals(entry.getValue())) {
                credentials.add(new NewCredential(row.serialNo(), entry.getKey(), entry.getValue()));
                different = true;
            }
        }
        return different;
    }

    private long position(String title) {
        return organisation
                .positionByCode(TitlePosition.of(title))
                .orElseThrow(() -> new IllegalStateException("the schema brings the positions"))
                .id();
    }
}
