package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.RosterFixture.file;
import static org.kcpd.division.personnel.RosterFixture.row;
import static org.kcpd.division.personnel.boundary.RosterDesks.DAY;
import static org.kcpd.division.personnel.boundary.RosterDesks.refused;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.ElementKind;
import org.kcpd.division.personnel.MemberKind;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotPermitted;

/** How the organisation is edited: from a day on, without touching the past, and never into a contradiction. */
class OrganisationDeskTest {
    private static RosterDesks desks;

    @BeforeAll
    static void open() {
        desks = new RosterDesks();
    }

    @AfterAll
    static void close() {
        desks.close();
    }

    @BeforeEach
    void clear() {
        desks.clear();
    }

    private static OpenElement unit(String code, String parent) {
        return new OpenElement(
                "",
                code,
                "Unit " + code,
                ElementKind.UNIT,
                desks.id(parent),
                Optional.empty(),
                false,
                false,
                "",
                desks.world.today());
    }

    private static int version(String code) {
        return desks.organisation(desks.world.today())
                .elementByCode(code)
                .orElseThrow()
                .version();
    }

    @Test
    void a_new_unit_is_there_from_its_day_on_under_its_parent() {
        desks.edit(
                "openElement",
                new OpenElement(
                        "",
                        "YSU",
                        "Youth Services",
                        ElementKind.UNIT,
                        desks.id("CED"),
                        Optional.of(Discipline.GENERAL),
                        false,
                        false,
                        "",
                        DAY));

        assertThat(desks.organisation(DAY.minusDays(1)).elementByCode("YSU")).isEmpty();
        var unit = desks.organisation(DAY).elementByCode("ysu").orElseThrow();
        assertThat(unit.discipline()).isEqualTo("GENERAL");
        assertThat(desks.organisation(DAY).path(unit.id()))
                .extracting(above -> above.code())
                .containsExactly("KCPD", "PATROL", "CED", "YSU");
        assertThat(desks.organisation(DAY).withDescendants(desks.id("CED"))).contains(unit.id());
    }

    @Test
    void codes_are_never_given_twice_and_parents_exist() {
        refused("E-CODE-TAKEN", () -> desks.edit("openElement", unit("cit", "CED")));
        refused(
                "E-PARENT",
                () -> desks.edit(
                        "openElement",
                        new OpenElement(
                                "", "AAA", "No parent", ElementKind.UNIT, 0, Optional.empty(), false, false, "", DAY)));
        refused(
                "E-DISCIPLINE",
                () -> desks.edit(
                        "openElement",
                        new OpenElement(
                                "",
                                "AAB",
                                "Both",
                                ElementKind.UNIT,
                                desks.id("CED"),
                                Optional.of(Discipline.LIAISON),
                                true,
                                false,
                                "",
                                DAY)));
        refused("E-REQUIRED", () -> desks.edit("openElement", unit(" ", "CED")));
    }

    @Test
    void a_new_name_and_parent_leave_the_past_alone() {
        desks.edit("openElement", unit("MOVE", "CED"));
        var opened = desks.world.today();
        desks.edit(
                "changeElement",
                new ChangeElement(
                        "",
                        desks.id("MOVE"),
                        version("MOVE"),
                        "Renamed",
                        desks.id("EXEC"),
                        "1125 Locust",
                        DAY,
                        "reorganised"));

        var before =
                desks.organisation(DAY.minusDays(1)).element(desks.id("MOVE")).orElseThrow();
        var after = desks.organisation(DAY).element(desks.id("MOVE")).orElseThrow();
        assertThat(before.name()).isEqualTo("Unit MOVE");
        assertThat(after.name()).isEqualTo("Renamed");
        assertThat(after.parentId()).isEqualTo(desks.id("EXEC"));
        assertThat(desks.organisation(opened).withDescendants(desks.id("CED"))).contains(desks.id("MOVE"));
        assertThat(desks.organisation(DAY).withDescendants(desks.id("CED"))).doesNotContain(desks.id("MOVE"));
    }

    @Test
    void nothing_hangs_under_itself_also_not_later() {
        desks.edit("openElement", unit("TOP", "CED"));
        desks.edit("openElement", unit("LOW", "TOP"));
        refused(
                "E-CYCLE",
                () -> desks.edit(
                        "changeElement",
                        new ChangeElement("", desks.id("TOP"), version("TOP"), "Top", desks.id("LOW"), "", DAY, "")));
        refused(
                "E-CYCLE",
                () -> desks.edit(
                        "changeElement",
                        new ChangeElement("", desks.id("TOP"), version("TOP"), "Top", desks.id("TOP"), "", DAY, "")));

        // from May the lower one hangs elsewhere: only until then would it be a circle
        desks.edit(
                "changeElement",
                new ChangeElement(
                        "", desks.id("LOW"), version("LOW"), "Low", desks.id("EXEC"), "", DAY.plusMonths(1), ""));
        refused(
                "E-CYCLE",
                () -> desks.edit(
                        "changeElement",
                        new ChangeElement("", desks.id("TOP"), version("TOP"), "Top", desks.id("LOW"), "", DAY, "")));
        desks.edit(
                "changeElement",
                new ChangeElement(
                        "", desks.id("TOP"), version("TOP"), "Top", desks.id("LOW"), "", DAY.plusMonths(1), ""));
        assertThat(desks.organisation(DAY.plusMonths(1)).path(desks.id("TOP")))
                .extracting(above -> above.code())
                .containsExactly("KCPD", "EXEC", "LOW", "TOP");
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() {
        desks.edit("openElement", unit("TWO", "CED"));
        int seen = version("TWO");
        desks.edit(
                "changeElement", new ChangeElement("", desks.id("TWO"), seen, "First", desks.id("CED"), "", DAY, ""));

        assertThatThrownBy(() -> desks.edit(
                        "changeElement",
                        new ChangeElement("", desks.id("TWO"), seen, "Second", desks.id("CED"), "", DAY, "")))
                .isInstanceOf(Conflict.class);
        assertThat(desks.organisation(DAY).elementName(desks.id("TWO"))).isEqualTo("First");
    }

    @Test
    void what_somebody_is_assigned_to_is_not_closed() {
        refused("E-IN-USE", () -> desks.edit("closeElement", new Close("", desks.id("EPD"), version("EPD"), DAY)));
        refused("E-IN-USE", () -> desks.edit("closeElement", new Close("", desks.id("CIT"), version("CIT"), DAY)));
        refused("E-IN-USE", () -> desks.edit("closeElement", new Close("", desks.id("CED"), version("CED"), DAY)));
        var east = desks.organisation(DAY).sectorByCode(desks.id("EPD"), "20").orElseThrow();
        refused("E-IN-USE", () -> desks.edit("closeSector", new Close("", east.id(), east.version(), DAY)));
        var day = desks.organisation(DAY).watchByCode("DAY").orElseThrow();
        refused("E-IN-USE", () -> desks.edit("closeWatch", new Close("", day.id(), day.version(), DAY)));
        var commander = desks.organisation(DAY).positionByCode("COMMANDER").orElseThrow();
        refused(
                "E-BUILT-IN",
                () -> desks.edit("closePosition", new Close("", commander.id(), commander.version(), DAY)));
    }

    @Test
    void when_the_last_member_has_left_it_can_be_closed() {
        desks.edit("openElement", unit("END", "CED"));
        desks.world.load(file(row("70001"), row("70002", "ELEMENT=END", "SECTOR=", "EFFECTIVE_FROM=02/01/2026")));
        refused("E-IN-USE", () -> desks.edit("closeElement", new Close("", desks.id("END"), version("END"), DAY)));

        desks.world.load(file(row("70001"), row("70002", "ELEMENT=CIT", "SECTOR=", "EFFECTIVE_FROM=03/20/2026")));
        refused(
                "E-IN-USE",
                () -> desks.edit(
                        "closeElement", new Close("", desks.id("END"), version("END"), LocalDate.of(2026, 3, 19))));
        desks.edit("closeElement", new Close("", desks.id("END"), version("END"), LocalDate.of(2026, 3, 20)));
        assertThat(desks.organisation(LocalDate.of(2026, 3, 19)).elementByCode("END"))
                .isPresent();
        assertThat(desks.organisation(LocalDate.of(2026, 3, 20)).elementByCode("END"))
                .isEmpty();
        assertThat(desks.organisation(DAY).elementName(desks.id("END"))).isEqualTo("Unit END");
    }

    @Test
    void who_is_separated_holds_nothing_open() {
        desks.edit("openElement", unit("GONE", "CED"));
        desks.world.load(file(row("70001"), row("70002", "ELEMENT=GONE", "SECTOR=", "EFFECTIVE_FROM=02/01/2026")));
        desks.keep("setStatus", desks.status("70002", DutyStatus.SEPARATED, DAY, Optional.empty()));

        refused(
                "E-IN-USE",
                () -> desks.edit("closeElement", new Close("", desks.id("GONE"), version("GONE"), DAY.minusDays(1))));
        desks.edit("closeElement", new Close("", desks.id("GONE"), version("GONE"), DAY));
        refused(
                "E-DATE",
                () -> desks.edit(
                        "closeElement", new Close("", desks.id("GONE"), version("GONE"), LocalDate.of(2020, 1, 1))));
    }

    @Test
    void sectors_watches_positions_and_titles_are_data() {
        long sector = desks.edit("openSector", new OpenSector("", desks.id("NPD"), "50", "Sector 50", DAY));
        desks.edit("renameSector", new Rename("", sector, 1, "Airport"));
        assertThat(desks.organisation(DAY).sector(sector).orElseThrow().name()).isEqualTo("Airport");
        refused("E-SITE", () -> desks.edit("openSector", new OpenSector("", desks.id("CIT"), "10", "Nowhere", DAY)));
        refused(
                "E-CODE-TAKEN",
                () -> desks.edit("openSector", new OpenSector("", desks.id("NPD"), "10", "Again", DAY)));
        desks.edit(
                "closeSector",
                new Close(
                        "",
                        sector,
                        desks.organisation(DAY).sector(sector).orElseThrow().version(),
                        DAY.plusDays(1)));
        assertThat(desks.organisation(DAY.plusDays(1)).sectorsOf(desks.id("NPD")))
                .hasSize(4);

        long watch = desks.edit(
                "openWatch", new OpenWatch("", "POWER", "Power", LocalTime.of(18, 0), LocalTime.of(4, 0), 4, DAY));
        desks.edit(
                "changeWatch", new ChangeWatch("", watch, 1, "Power shift", LocalTime.of(19, 0), LocalTime.of(5, 0)));
        assertThat(desks.organisation(DAY).watchName(watch)).isEqualTo("Power shift");

        long position = desks.edit("openPosition", new OpenPosition("", "BIKE", "Bicycle officer", DAY));
        desks.edit("renamePosition", new Rename("", position, 1, "Bicycle patrol"));
        assertThat(desks.organisation(DAY).positionName(position)).isEqualTo("Bicycle patrol");

        long title = desks.edit("gradeTitle", new GradeTitle("", 0, 0, "Dispatcher", MemberKind.CIVILIAN, 30, false));
        desks.edit("gradeTitle", new GradeTitle("", title, 1, "Dispatcher", MemberKind.CIVILIAN, 35, true));
        assertThat(desks.organisation(DAY).title("Dispatcher").orElseThrow().needsChief())
                .isTrue();
        refused(
                "E-NAME-TAKEN",
                () -> desks.edit("gradeTitle", new GradeTitle("", 0, 0, "Captain", MemberKind.SWORN, 1, false)));
    }

    @Test
    void strength_is_set_from_a_day_on_and_within_bounds() {
        long watch = desks.organisation(DAY).watchByCode("DAY").orElseThrow().id();
        desks.edit("setStrength", strength(watch, 20, 12, DAY));
        desks.edit("setStrength", strength(watch, 22, 14, DAY.plusDays(30)));
        desks.edit("setStrength", strength(watch, 18, 10, desks.world.today()));
        desks.edit("setStrength", strength(watch, 21, 12, DAY));

        assertThat(authorised(desks.world.today().minusDays(1))).isZero();
        assertThat(authorised(desks.world.today())).isEqualTo(18);
        assertThat(authorised(DAY.minusDays(1))).isEqualTo(18);
        assertThat(authorised(DAY)).isEqualTo(21);
        assertThat(authorised(DAY.plusDays(30))).isEqualTo(22);
        refused("E-STRENGTH", () -> desks.edit("setStrength", strength(watch, 5, 6, DAY)));
        refused("E-STRENGTH", () -> desks.edit("setStrength", strength(watch, 5, -1, DAY)));
        refused("E-WATCH", () -> desks.edit("setStrength", strength(999_999, 5, 1, DAY)));
    }

    private static SetStrength strength(long watch, int authorised, int minimum, LocalDate from) {
        return new SetStrength("", desks.id("EPD"), desks.id("EPD"), watch, authorised, minimum, from, "budget");
    }

    private static int authorised(LocalDate day) {
        return desks.world.board(day).ofSite(desks.id("EPD")).stream()
                .mapToInt(cell -> cell.authorised())
                .max()
                .orElse(0);
    }

    @Test
    void an_officer_edits_nothing() {
        var close = new Close("", desks.id("LIA"), version("LIA"), DAY);
        assertThatThrownBy(() -> desks.editAs("70001", "closeElement", close)).isInstanceOf(NotPermitted.class);
    }
}
