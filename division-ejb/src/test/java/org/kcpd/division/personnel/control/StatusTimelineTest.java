package org.kcpd.division.personnel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.Interval;
import org.kcpd.division.personnel.MemberStatus;

class StatusTimelineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);
    private static final Instant NOW = Instant.parse("2026-02-27T18:00:00Z");

    /** The timeline after a change, as the database would give it back. */
    private static List<MemberStatus> after(
            List<MemberStatus> before, DutyStatus status, LocalDate from, Optional<LocalDate> until) {
        var stored = new ArrayList<>(before);
        stored.addAll(new StatusTimeline(before).insert(1, status, from, until, "", NOW));
        stored.removeIf(s -> s.supersededAt().isPresent());
        stored.sort((a, b) -> a.when().from().compareTo(b.when().from()));
        return stored;
    }

    private static DutyStatus on(List<MemberStatus> timeline, LocalDate day) {
        return timeline.stream()
                .filter(s -> s.when().contains(day))
                .findFirst()
                .map(MemberStatus::status)
                .orElse(DutyStatus.ACTIVE);
    }

    @Test
    void a_leave_with_an_end_ends_by_itself() {
        var active = List.of(new MemberStatus(1, DutyStatus.ACTIVE, Interval.since(DAY.minusYears(3)), ""));
        var timeline = after(active, DutyStatus.LEAVE, DAY, Optional.of(DAY.plusDays(3)));

        assertThat(on(timeline, DAY.minusDays(1))).isEqualTo(DutyStatus.ACTIVE);
        assertThat(on(timeline, DAY)).isEqualTo(DutyStatus.LEAVE);
        assertThat(on(timeline, DAY.plusDays(2))).isEqualTo(DutyStatus.LEAVE);
        assertThat(on(timeline, DAY.plusDays(3))).isEqualTo(DutyStatus.ACTIVE);
    }

    @Test
    void what_is_already_so_is_no_change() {
        var leave = new StatusTimeline(
                List.of(new MemberStatus(1, DutyStatus.LEAVE, new Interval(DAY, DAY.plusDays(10)), "")));

        assertThat(leave.says(DutyStatus.LEAVE, DAY.plusDays(1), Optional.of(DAY.plusDays(10))))
                .isTrue();
        assertThat(leave.says(DutyStatus.LEAVE, DAY.plusDays(1), Optional.of(DAY.plusDays(11))))
                .isFalse();
        assertThat(leave.says(DutyStatus.LEAVE, DAY.plusDays(1), Optional.empty()))
                .isFalse();
        assertThat(leave.says(DutyStatus.ACTIVE, DAY.plusDays(1), Optional.of(DAY.plusDays(2))))
                .isFalse();
    }

    /** Whatever is entered in whatever order: no overlap, the last word holds on its days, other days stay as they were. */
    @Property(tries = 300)
    void the_last_word_holds_on_its_days_and_nowhere_else(
            @ForAll @Size(max = 6) List<@IntRange(max = 30) Integer> starts,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(max = 12) Integer> lengths) {
        List<MemberStatus> timeline = List.of();
        for (int i = 0; i < starts.size(); i++) {
            var status = DutyStatus.values()[(starts.get(i) + i) % 3];
            var from = DAY.plusDays(starts.get(i));
            var until = lengths.get(i) == 0 ? Optional.<LocalDate>empty() : Optional.of(from.plusDays(lengths.get(i)));
            var before = new ArrayList<DutyStatus>();
            for (int day = 0; day < 60; day++) {
                before.add(on(timeline, DAY.plusDays(day)));
            }
            timeline = after(timeline, status, from, until);
            for (int day = 0; day < 60; day++) {
                var date = DAY.plusDays(day);
                boolean said = !date.isBefore(from)
                        && until.filter(end -> !date.isBefore(end)).isEmpty();
                assertThat(on(timeline, date)).isEqualTo(said ? status : before.get(day));
            }
            for (int n = 1; n < timeline.size(); n++) {
                assertThat(timeline.get(n - 1).when().overlaps(timeline.get(n).when()))
                        .isFalse();
            }
        }
    }
}
