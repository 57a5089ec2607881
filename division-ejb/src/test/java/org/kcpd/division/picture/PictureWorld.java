package org.kcpd.division.picture;

import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.CommunityWorld;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.personnel.Custody;
import org.kcpd.division.personnel.boundary.OrdersWorld;
import org.kcpd.division.picture.boundary.AskContact;
import org.kcpd.division.picture.boundary.BeginInvolvement;
import org.kcpd.division.picture.boundary.EndInvolvement;
import org.kcpd.division.picture.boundary.HandInvolvement;
import org.kcpd.division.picture.boundary.HandOffDesk;
import org.kcpd.division.picture.boundary.HandOffStep;
import org.kcpd.division.picture.boundary.Happening;
import org.kcpd.division.picture.boundary.InvolvementDesk;
import org.kcpd.division.picture.boundary.Involvements;
import org.kcpd.division.picture.boundary.Opening;
import org.kcpd.division.picture.boundary.PlanDesk;
import org.kcpd.division.picture.boundary.PlanWord;
import org.kcpd.division.picture.control.HandOffBook;
import org.kcpd.division.picture.control.InvolvementBook;
import org.kcpd.division.picture.control.PictureNotices;
import org.kcpd.division.picture.control.PlanBook;
import org.kcpd.division.picture.control.UnitMembers;
import org.kcpd.division.picture.query.Card;
import org.kcpd.division.picture.query.CardQuery;
import org.kcpd.division.picture.query.FrequentQuery;
import org.kcpd.division.picture.query.HandOffDetail;
import org.kcpd.division.picture.query.HandOffQuery;
import org.kcpd.division.picture.query.InvolvementFilter;
import org.kcpd.division.picture.query.InvolvementQuery;
import org.kcpd.division.picture.query.InvolvementRow;
import org.kcpd.division.picture.query.InvolvementSort;
import org.kcpd.division.picture.query.PlanDetail;
import org.kcpd.division.picture.query.PlanQuery;
import org.kcpd.division.platform.mail.Outbox;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;

/** The shared picture behind the real pipeline: units at East and North, their coordinator, a liaison, privacy. */
final class PictureWorld implements AutoCloseable {
    static final String OFFICER = CommunityWorld.OFFICER;
    static final String SPECIALIST = CommunityWorld.SPECIALIST;
    static final String LIAISON = CommunityWorld.LIAISON;
    static final String PRIVACY = CommunityWorld.PRIVACY;
    static final String COLLEAGUE = "03981";
    static final String NORTH_SPECIALIST = "03982";
    static final String COORDINATOR = "03983";
    static final String CIO = "03984";
    static final String CIO_COLLEAGUE = "03985";
    static final String CRISIS = "03986";
    static final String CHAPLAIN = "03987";
    static final String MAJOR = OrdersWorld.MAJOR;
    static final List<String> CALLERS = List.of(
            SPECIALIST,
            COLLEAGUE,
            NORTH_SPECIALIST,
            COORDINATOR,
            CIO,
            CIO_COLLEAGUE,
            CRISIS,
            CHAPLAIN,
            LIAISON,
            PRIVACY,
            MAJOR);

    final CommunityWorld community = new CommunityWorld();
    final OrdersWorld department = community.department;
    final Involvements involvements;
    final InvolvementDesk desk;
    final CardQuery cards;
    final InvolvementQuery lists;
    final FrequentQuery frequent;
    final HandOffDesk handOffDesk;
    final HandOffQuery handOffs;
    final PlanDesk planDesk;
    final PlanQuery plans;

    PictureWorld() {
        unit("XCIO", "COMMUNITY_INTERACTION");
        unit("XCIT", "CRISIS_INTERVENTION");
        unit("XPAS", "CHAPLAINCY");
        department.member(COLLEAGUE, "Officer", "XSW", "EPD", "DAY", "MEMBER");
        department.member(NORTH_SPECIALIST, "Officer", "XSW", "NPD", "DAY", "MEMBER");
        department.member(COORDINATOR, "Sergeant", "XSW", "HQ", "DAY", "SUPERVISOR");
        department.member(CIO, "Officer", "XCIO", "EPD", "DAY", "MEMBER");
        department.member(CIO_COLLEAGUE, "Officer", "XCIO", "EPD", "DAY", "MEMBER");
        department.member(CRISIS, "Officer", "XCIT", "EPD", "DAY", "MEMBER");
        department.member(CHAPLAIN, "Officer", "XPAS", "EPD", "DAY", "MEMBER");
        var em = department.pipeline.em();
        var book = new InvolvementBook(em);
        involvements = new Involvements(book, community.duty);
        desk = new InvolvementDesk(book, new UnitMembers(em), community.subjects, community.duty);
        cards = new CardQuery(em, community.subjects, community.duty);
        lists = new InvolvementQuery(em, community.subjects, community.duty);
        frequent = new FrequentQuery(em, community.subjects, community.duty);
        var secrets = department.pipeline.secrets();
        var handOffBook = new HandOffBook(em, secrets);
        var notices = new PictureNotices(
                new Outbox(em, department.pipeline.clock()),
                new UnitMembers(em),
                "https://division.kcpd.example/division");
        handOffDesk = new HandOffDesk(handOffBook, notices, community.subjects, community.duty);
        handOffs = new HandOffQuery(em, community.subjects, secrets, community.duty);
        planDesk = new PlanDesk(new PlanBook(em, secrets), handOffBook, notices, community.subjects, community.duty);
        plans = new PlanQuery(em, community.subjects, secrets, community.duty);
        department.db.sql("UPDATE member SET email = CONCAT('m', serial_no, '@kcpd.example')");
    }

    long ask(String as, SubjectKey subject, String unit, String site, String why) {
        return department.call(
                as,
                handOffDesk,
                "ask",
                new AskContact(
                        key(),
                        subject.kind(),
                        subject.id(),
                        department.element(unit),
                        site.isEmpty() ? 0 : department.element(site),
                        why));
    }

    HandOffStep handOffStep(long id, String words) {
        return new HandOffStep(
                key(), id, (int) department.number("SELECT version FROM hand_off WHERE id = " + id), words);
    }

    void step(String as, String verb, long handOff, String words) {
        department.call(as, handOffDesk, verb, handOffStep(handOff, words));
    }

    HandOffDetail handOff(String as, long id) {
        return department.call(as, handOffs, "detail", id);
    }

    PlanDetail plan(String as, long id) {
        return department.call(as, plans, "detail", id);
    }

    int planVersion(long id) {
        return (int) department.number("SELECT version FROM joint_plan WHERE id = " + id);
    }

    void say(String as, String verb, long plan, String words) {
        department.call(as, planDesk, verb, new PlanWord(key(), plan, planVersion(plan), words));
    }

    private void unit(String code, String discipline) {
        department.db.sql(
                "INSERT INTO element (code, discipline, work_site, patrol_division, opened_on, version) VALUES ('"
                        + code + "', '" + discipline + "', 0, 0, '2000-01-01', 0)",
                "INSERT INTO element_version (element_id, name, kind, from_date) SELECT id, code, 'UNIT', '2000-01-01'"
                        + " FROM element WHERE code = '" + code + "'");
    }

    SubjectKey person(String family) {
        return new SubjectKey(SubjectKind.PERSON, community.person(OFFICER, family, "Test", null));
    }

    SubjectKey place(String street) {
        return new SubjectKey(SubjectKind.PLACE, community.place(OFFICER, CommunityWorld.address(street, "", 0, 0)));
    }

    /** Two records that turn out to be the same, as the people desk writes it. */
    void merged(SubjectKey gone, SubjectKey into) {
        department.db.sql("UPDATE person SET merged_into = " + into.id() + ", root_id = " + into.id() + " WHERE id = "
                + gone.id());
    }

    void parted(SubjectKey back) {
        department.db.sql("UPDATE person SET merged_into = NULL, root_id = NULL WHERE id = " + back.id());
    }

    Opening opening(
            SubjectKey subject,
            String unit,
            String site,
            String contact,
            InvolvementSource source,
            long id,
            InvolvementLevel level) {
        return new Opening(
                subject,
                department.element(unit),
                department.element(site),
                Custody.of(Optional.ofNullable(contact).map(department::idOf)),
                source,
                id,
                level);
    }

    /** Inside another area's use case. */
    void inside(String as, Runnable work) {
        department.as(as, () -> department.pipeline.transaction().call(() -> {
            work.run();
            department.pipeline.em().flush();
            return null;
        }));
    }

    void note(SubjectKey subject, String unit, long id, InvolvementLevel level, Instant at) {
        inside(
                OFFICER,
                () -> involvements.note(new Happening(
                        subject,
                        department.element(unit),
                        department.element("EPD"),
                        InvolvementSource.CRISIS_ENCOUNTER,
                        id,
                        level,
                        at)));
    }

    long begin(String as, SubjectKey subject, boolean restricted) {
        return department.call(
                as, desk, "begin", new BeginInvolvement(key(), subject.kind(), subject.id(), restricted));
    }

    void end(String as, long id) {
        department.call(as, desk, "end", new EndInvolvement(key(), id, version(id)));
    }

    void handTo(String as, long id, String serial) {
        department.call(as, desk, "handTo", new HandInvolvement(key(), id, version(id), serial));
    }

    int version(long id) {
        return (int) department.number("SELECT version FROM involvement WHERE id = " + id);
    }

    Card card(String as, SubjectKey subject) {
        return department.call(as, cards, "card", subject.kind(), subject.id());
    }

    Slice<InvolvementRow> list(String as, InvolvementFilter filter) {
        return department.call(
                as, lists, "list", new TableQuery<>(filter, InvolvementSort.SINCE, false, 0, TableQuery.LARGEST));
    }

    @Override
    public void close() {
        community.close();
    }
}
