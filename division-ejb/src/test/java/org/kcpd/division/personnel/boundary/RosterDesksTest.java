package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.RosterFixture.file;
import static org.kcpd.division.personnel.RosterFixture.row;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.ElementKind;
import org.kcpd.division.personnel.MemberKind;
import org.kcpd.division.personnel.RosterFixture;
import org.kcpd.division.personnel.control.OrganisationRules;
import org.kcpd.division.personnel.query.MemberDetail;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.Organisations;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.usecase.TestPipeline;

/** The desks of the roster administrator behind the real pipeline, on a real database. */
class RosterDesksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static RosterFixture world;
    private static TestPipeline pipeline;
    private static OrganisationDesk organisationDesk;
    private static MemberDesk memberDesk;

    @BeforeAll
    static void open() {
        world = new RosterFixture();
        pipeline = new TestPipeline(world.database(), world.clock());
        var em = pipeline.em();
        organisationDesk = new OrganisationDesk(
                em, new OrganisationRules(em), pipeline.callers(), new AuditTrail(), nobodyListens());
        memberDesk = new MemberDesk(em, world.clock(), new AuditTrail());
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> nobodyListens() {
        return (Event<T>) Proxy.newProxyInstance(
                RosterDesksTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void clear() {
        world.clear();
        world.load(file(row("70001"), row("70002", "ELEMENT=CIT", "SECTOR=")));
    }

    /** As the system, which holds every right. */
    private static <T> T edit(String method, Object command) {
        Supplier<T> work = () -> pipeline.call(organisationDesk, method, command);
        return pipeline.callers().actAsSystem(work);
    }

    private static <T> T keep(String method, Object command) {
        Supplier<T> work = () -> pipeline.call(memberDesk, method, command);
        return pipeline.callers().actAsSystem(work);
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DivisionException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static Organisation organisation(LocalDate day) {
        return world.call(em -> new Organisations(em).asOf(day));
    }

    private static long id(String code) {
        return organisation(world.today()).elementByCode(code).orElseThrow().id();
    }

    private static int version(String code) {
        return organisation(world.today()).elementByCode(code).orElseThrow().version();
    }

    private static OpenElement unit(String code, String parent) {
        return new OpenElement(
                "",
                code,
                "Unit " + code,
                ElementKind.UNIT,
                id(parent),
                Optional.empty(),
                false,
                false,
                "",
                world.today());
    }

    private static MemberDetail member(String serial, LocalDate day) {
        return world.call(em -> world.rosterQuery(em).member(serial, day));
    }

    @Test
    void a_new_unit_is_there_from_its_day_on_under_its_parent() {
        edit(
                "openElement",
                new OpenElement(
                        "",
                        "YSU",
                        "Youth Services",
                        ElementKind.UNIT,
                        id("CED"),
                        Optional.of(Discipline.GENERAL),
                        false,
                        false,
                        "",
                        DAY));

        assertThat(organisation(DAY.minusDays(1)).elementByCode("YSU")).isEmpty();
        var unit = organisation(DAY).elementByCode("ysu").orElseThrow();
        assertThat(unit.discipline()).isEqualTo("GENERAL");
        assertThat(organisation(DAY).path(unit.id()))
                .extracting(above -> above.code())
                .containsExactly("KCPD", "PATROL", "CED", "YSU");
        assertThat(organisation(DAY).withDescendants(id("CED"))).contains(unit.id());
    }

    @Test
    void codes_are_never_given_twice_and_parents_exist() {
        refused("E-CODE-TAKEN", () -> edit("openElement", unit("cit", "CED")));
        refused(
                "E-PARENT",
                () -> edit(
                        "openElement",
                        new OpenElement(
                                "", "AAA", "No parent", ElementKind.UNIT, 0, Optional.empty(), false, false, "", DAY)));
        refused(
                "E-DISCIPLINE",
                () -> edit(
                        "openElement",
                        new OpenElement(
                                "",
                                "AAB",
                                "Both",
                                ElementKind.UNIT,
                                id("CED"),
                                Optional.of(Discipline.LIAISON),
                                true,
                                false,
                                "",
                                DAY)));
        refused("E-REQUIRED", () -> edit("openElement", unit(" ", "CED")));
    }

    @Test
    void a_new_name_and_parent_leave_the_past_alone() {
        edit("openElement", unit("MOVE", "CED"));
        var opened = world.today();
        edit(
                "changeElement",
                new ChangeElement(
                        "", id("MOVE"), version("MOVE"), "Renamed", id("EXEC"), "1125 Locust", DAY, "reorganised"));

        var before = organisation(DAY.minusDays(1)).element(id("MOVE")).orElseThrow();
        var after = organisation(DAY).element(id("MOVE")).orElseThrow();
        assertThat(before.name()).isEqualTo("Unit MOVE");
        assertThat(after.name()).isEqualTo("Renamed");
        assertThat(after.parentId()).isEqualTo(id("EXEC"));
        assertThat(organisation(opened).withDescendants(id("CED"))).contains(id("MOVE"));
        assertThat(organisation(DAY).withDescendants(id("CED"))).doesNotContain(id("MOVE"));
    }

    @Test
    void nothing_hangs_under_itself_also_not_later() {
        edit("openElement", unit("TOP", "CED"));
        edit("openElement", unit("LOW", "TOP"));
        refused(
                "E-CYCLE",
                () -> edit(
                        "changeElement",
                        new ChangeElement("", id("TOP"), version("TOP"), "Top", id("LOW"), "", DAY, "")));
        refused(
                "E-CYCLE",
                () -> edit(
                        "changeElement",
                        new ChangeElement("", id("TOP"), version("TOP"), "Top", id("TOP"), "", DAY, "")));

        // from May the lower one hangs elsewhere: only until then would it be a circle
        edit(
                "changeElement",
                new ChangeElement("", id("LOW"), version("LOW"), "Low", id("EXEC"), "", DAY.plusMonths(1), ""));
        refused(
                "E-CYCLE",
                () -> edit(
                        "changeElement",
                        new ChangeElement("", id("TOP"), version("TOP"), "Top", id("LOW"), "", DAY, "")));
        edit(
                "changeElement",
                new ChangeElement("", id("TOP"), version("TOP"), "Top", id("LOW"), "", DAY.plusMonths(1), ""));
        assertThat(organisation(DAY.plusMonths(1)).path(id("TOP")))
                .extracting(above -> above.code())
                .containsExactly("KCPD", "EXEC", "LOW", "TOP");
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() {
        edit("openElement", unit("TWO", "CED"));
        int seen = version("TWO");
        edit("changeElement", new ChangeElement("", id("TWO"), seen, "First", id("CED"), "", DAY, ""));

        assertThatThrownBy(() ->
                        edit("changeElement", new ChangeElement("", id("TWO"), seen, "Second", id("CED"), "", DAY, "")))
                .isInstanceOf(Conflict.class);
        assertThat(organisation(DAY).elementName(id("TWO"))).isEqualTo("First");
    }

    @Test
    void what_somebody_is_assigned_to_is_not_closed() {
        refused("E-IN-USE", () -> edit("closeElement", new Close("", id("EPD"), version("EPD"), DAY)));
        refused("E-IN-USE", () -> edit("closeElement", new Close("", id("CIT"), version("CIT"), DAY)));
        refused("E-IN-USE", () -> edit("closeElement", new Close("", id("CED"), version("CED"), DAY)));
        var east = organisation(DAY).sectorByCode(id("EPD"), "20").orElseThrow();
        refused("E-IN-USE", () -> edit("closeSector", new Close("", east.id(), east.version(), DAY)));
        var day = organisation(DAY).watchByCode("DAY").orElseThrow();
        refused("E-IN-USE", () -> edit("closeWatch", new Close("", day.id(), day.version(), DAY)));
        var commander = organisation(DAY).positionByCode("COMMANDER").orElseThrow();
        refused("E-BUILT-IN", () -> edit("closePosition", new Close("", commander.id(), commander.version(), DAY)));
    }

    @Test
    void when_the_last_member_has_left_it_can_be_closed() {
        edit("openElement", unit("END", "CED"));
        world.load(file(row("70001"), row("70002", "ELEMENT=END", "SECTOR=", "EFFECTIVE_FROM=02/01/2026")));
        refused("E-IN-USE", () -> edit("closeElement", new Close("", id("END"), version("END"), DAY)));

        world.load(file(row("70001"), row("70002", "ELEMENT=CIT", "SECTOR=", "EFFECTIVE_FROM=03/20/2026")));
        refused(
                "E-IN-USE",
                () -> edit("closeElement", new Close("", id("END"), version("END"), LocalDate.of(2026, 3, 19))));
        edit("closeElement", new Close("", id("END"), version("END"), LocalDate.of(2026, 3, 20)));
        assertThat(organisation(LocalDate.of(2026, 3, 19)).elementByCode("END")).isPresent();
        assertThat(organisation(LocalDate.of(2026, 3, 20)).elementByCode("END")).isEmpty();
        assertThat(organisation(DAY).elementName(id("END"))).isEqualTo("Unit END");
    }

    @Test
    void who_is_separated_holds_nothing_open() {
        edit("openElement", unit("GONE", "CED"));
        world.load(file(row("70001"), row("70002", "ELEMENT=GONE", "SECTOR=", "EFFECTIVE_FROM=02/01/2026")));
        keep("setStatus", status("70002", DutyStatus.SEPARATED, DAY, Optional.empty()));

        refused("E-IN-USE", () -> edit("closeElement", new Close("", id("GONE"), version("GONE"), DAY.minusDays(1))));
        edit("closeElement", new Close("", id("GONE"), version("GONE"), DAY));
        refused(
                "E-DATE",
                () -> edit("closeElement", new Close("", id("GONE"), version("GONE"), LocalDate.of(2020, 1, 1))));
    }

    @Test
    void sectors_watches_positions_and_titles_are_data() {
        long sector = edit("openSector", new OpenSector("", id("NPD"), "50", "Sector 50", DAY));
        edit("renameSector", new Rename("", sector, 1, "Airport"));
        assertThat(organisation(DAY).sector(sector).orElseThrow().name()).isEqualTo("Airport");
        refused("E-SITE", () -> edit("openSector", new OpenSector("", id("CIT"), "10", "Nowhere", DAY)));
        refused("E-CODE-TAKEN", () -> edit("openSector", new OpenSector("", id("NPD"), "10", "Again", DAY)));
        edit(
                "closeSector",
                new Close(
                        "",
                        sector,
                        organisation(DAY).sector(sector).orElseThrow().version(),
                        DAY.plusDays(1)));
        assertThat(organisation(DAY.plusDays(1)).sectorsOf(id("NPD"))).hasSize(4);

        long watch =
                edit("openWatch", new OpenWatch("", "POWER", "Power", LocalTime.of(18, 0), LocalTime.of(4, 0), 4, DAY));
        edit("changeWatch", new ChangeWatch("", watch, 1, "Power shift", LocalTime.of(19, 0), LocalTime.of(5, 0)));
        assertThat(organisation(DAY).watchName(watch)).isEqualTo("Power shift");

        long position = edit("openPosition", new OpenPosition("", "BIKE", "Bicycle officer", DAY));
        edit("renamePosition", new Rename("", position, 1, "Bicycle patrol"));
        assertThat(organisation(DAY).positionName(position)).isEqualTo("Bicycle patrol");

        long title = edit("gradeTitle", new GradeTitle("", 0, 0, "Dispatcher", MemberKind.CIVILIAN, 30, false));
        edit("gradeTitle", new GradeTitle("", title, 1, "Dispatcher", MemberKind.CIVILIAN, 35, true));
        assertThat(organisation(DAY).title("Dispatcher").orElseThrow().needsChief())
                .isTrue();
        refused(
                "E-NAME-TAKEN",
                () -> edit("gradeTitle", new GradeTitle("", 0, 0, "Captain", MemberKind.SWORN, 1, false)));
    }

    @Test
    void strength_is_set_from_a_day_on_and_within_bounds() {
        long watch = organisation(DAY).watchByCode("DAY").orElseThrow().id();
        edit("setStrength", strength(watch, 20, 12, DAY));
        edit("setStrength", strength(watch, 22, 14, DAY.plusDays(30)));
        edit("setStrength", strength(watch, 18, 10, world.today()));
        edit("setStrength", strength(watch, 21, 12, DAY));

        assertThat(authorised(world.today().minusDays(1))).isZero();
        assertThat(authorised(world.today())).isEqualTo(18);
        assertThat(authorised(DAY.minusDays(1))).isEqualTo(18);
        assertThat(authorised(DAY)).isEqualTo(21);
        assertThat(authorised(DAY.plusDays(30))).isEqualTo(22);
        refused("E-STRENGTH", () -> edit("setStrength", strength(watch, 5, 6, DAY)));
        refused("E-STRENGTH", () -> edit("setStrength", strength(watch, 5, -1, DAY)));
        refused("E-WATCH", () -> edit("setStrength", strength(999_999, 5, 1, DAY)));
    }

    private static SetStrength strength(long watch, int authorised, int minimum, LocalDate from) {
        return new SetStrength("", id("EPD"), id("EPD"), watch, authorised, minimum, from, "budget");
    }

    private static int authorised(LocalDate day) {
        return world.board(day).ofSite(id("EPD")).stream()
                .mapToInt(cell -> cell.authorised())
                .max()
                .orElse(0);
    }

    private static SetStatus status(String serial, DutyStatus status, LocalDate from, Optional<LocalDate> until) {
        var member = member(serial, world.today());
        return new SetStatus("", member.memberId(), member.version(), status, from, until, "");
    }

    @Test
    void a_leave_ends_by_itself_and_a_separation_does_not() {
        keep("setStatus", status("70001", DutyStatus.LEAVE, DAY, Optional.of(DAY.plusDays(10))));
        assertThat(member("70001", DAY.minusDays(1)).status()).isEqualTo(DutyStatus.ACTIVE);
        assertThat(member("70001", DAY).status()).isEqualTo(DutyStatus.LEAVE);
        assertThat(member("70001", DAY.plusDays(10)).status()).isEqualTo(DutyStatus.ACTIVE);
        refused(
                "E-NO-CHANGE",
                () -> keep("setStatus", status("70001", DutyStatus.LEAVE, DAY, Optional.of(DAY.plusDays(10)))));
        refused("E-DATE", () -> keep("setStatus", status("70001", DutyStatus.LEAVE, DAY, Optional.of(DAY))));

        keep("setStatus", status("70001", DutyStatus.SEPARATED, DAY.plusDays(2), Optional.empty()));
        assertThat(member("70001", DAY.plusDays(1)).status()).isEqualTo(DutyStatus.LEAVE);
        assertThat(member("70001", DAY.plusDays(400)).status()).isEqualTo(DutyStatus.SEPARATED);
        assertThat(world.roster(DAY.plusDays(2)))
                .extracting(found -> found.serialNo())
                .containsExactly("70002");
    }

    @Test
    void contact_and_credentials_are_kept_with_the_version_seen() {
        var before = member("70001", DAY);
        keep(
                "change",
                new ChangeMember(
                        "", before.memberId(), before.version(), "DOE", "Jo", "jo@kcpd.example", "816-555-0100", "es"));
        var after = member("70001", DAY);
        assertThat(after.email()).isEqualTo("jo@kcpd.example");
        assertThatThrownBy(() -> keep(
                        "change", new ChangeMember("", before.memberId(), before.version(), "DOE", "Joe", "", "", "")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> keep("change", new ChangeMember("", 0, 1, "DOE", "Joe", "", "", "")))
                .isInstanceOf(NotFound.class);

        keep("recordCredential", credential("70001", "CIT", Optional.of(DAY)));
        keep("recordCredential", credential("70001", "CIT", Optional.of(DAY.plusYears(2))));
        assertThat(member("70001", DAY).credentials()).singleElement().satisfies(held -> assertThat(held.expiresOn())
                .isEqualTo(DAY.plusYears(2)));
        refused("E-CREDENTIAL", () -> keep("recordCredential", credential("70001", "WIZARD", Optional.empty())));
        keep(
                "withdrawCredential",
                new WithdrawCredential(
                        "", after.memberId(), member("70001", DAY).version(), "CIT"));
        assertThat(member("70001", DAY).credentials()).isEmpty();
        refused(
                "E-CREDENTIAL",
                () -> keep(
                        "withdrawCredential",
                        new WithdrawCredential(
                                "", after.memberId(), member("70001", DAY).version(), "CIT")));
    }

    private static RecordCredential credential(String serial, String type, Optional<LocalDate> expires) {
        var member = member(serial, DAY);
        return new RecordCredential("", member.memberId(), member.version(), type, expires);
    }

    @Test
    void an_officer_edits_nothing() {
        var close = new Close("", id("LIA"), version("LIA"), DAY);
        Supplier<Object> work = () -> pipeline.call(organisationDesk, "closeElement", close);
        assertThatThrownBy(() -> pipeline.callers().actAs("70001", work)).isInstanceOf(NotPermitted.class);
        var member = member("70001", DAY);
        var change = new ChangeMember("", member.memberId(), member.version(), "CHIEF", "Me", "", "", "");
        Supplier<Object> own = () -> pipeline.call(memberDesk, "change", change);
        assertThatThrownBy(() -> pipeline.callers().actAs("70001", own)).isInstanceOf(NotPermitted.class);
        assertThat(member("70001", DAY).familyName()).isEqualTo("DOE");
    }
}
