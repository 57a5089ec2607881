package org.kcpd.division.community;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.community.boundary.AddPerson;
import org.kcpd.division.community.boundary.AddPlace;
import org.kcpd.division.community.boundary.AddressDesk;
import org.kcpd.division.community.boundary.GatheringDesk;
import org.kcpd.division.community.boundary.MapDesk;
import org.kcpd.division.community.boundary.MergeDesk;
import org.kcpd.division.community.boundary.PeopleDesk;
import org.kcpd.division.community.boundary.PlaceDesk;
import org.kcpd.division.community.boundary.SealDesk;
import org.kcpd.division.community.control.AddressLoading;
import org.kcpd.division.community.control.Atlas;
import org.kcpd.division.community.control.Dwellings;
import org.kcpd.division.community.control.Gatherings;
import org.kcpd.division.community.control.Juveniles;
import org.kcpd.division.community.control.MapLoading;
import org.kcpd.division.community.control.Merges;
import org.kcpd.division.community.control.SubjectBook;
import org.kcpd.division.community.query.AreaQuery;
import org.kcpd.division.community.query.DuplicateQuery;
import org.kcpd.division.community.query.GatheringDuplicateQuery;
import org.kcpd.division.community.query.GatheringQuery;
import org.kcpd.division.community.query.MapQuery;
import org.kcpd.division.community.query.PeopleQuery;
import org.kcpd.division.community.query.SubjectHit;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.personnel.boundary.OrdersWorld;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.usecase.OnDuty;

/** The desks of this area behind the real pipeline, on a real database, with a member of each sort who matters to it. */
public final class CommunityWorld implements AutoCloseable {
    public static final LocalDate TODAY = OrdersWorld.TODAY;
    public static final String OFFICER = "03990";
    public static final String SPECIALIST = "03991";
    public static final String LIAISON = "03992";
    public static final String PRIVACY = "03993";

    /** Edits people without seeing what is confidential of them. */
    public static final String CHAPLAIN = "03994";

    public final OrdersWorld department = new OrdersWorld();
    public final OnDuty duty;
    public final SubjectBook book;
    public final PeopleDesk people;
    public final PlaceDesk places;
    public final SealDesk seals;
    public final AreaQuery areas;
    public final SubjectQuery subjects;
    public final PeopleQuery peopleQuery;
    public final DuplicateQuery duplicates;
    public final MergeDesk merges;
    public final GatheringDesk gatherings;
    public final GatheringQuery gatheringQuery;
    public final GatheringDuplicateQuery gatheringDuplicates;
    public final MapDesk maps;
    public final MapQuery map;
    public final AddressDesk addresses;

    public CommunityWorld() {
        var pipeline = department.pipeline;
        var em = pipeline.em();
        duty = new OnDuty(pipeline.callers(), pipeline.clock(), new AuditTrail());
        book = new SubjectBook(em, pipeline.secrets(), duty);
        var dwellings = new Dwellings(em, book, duty);
        var juveniles = new Juveniles(Juveniles.ADULT);
        people = new PeopleDesk(book, dwellings, juveniles, duty);
        peopleQuery = new PeopleQuery(em, pipeline.secrets(), juveniles, duty);
        duplicates = new DuplicateQuery(em, juveniles, duty);
        merges = new MergeDesk(new Merges(em, book, duty), duty);
        gatherings = new GatheringDesk(book, new Gatherings(em, book, duty), duty);
        gatheringQuery = new GatheringQuery(em, pipeline.secrets(), juveniles, duty);
        gatheringDuplicates = new GatheringDuplicateQuery(em, duty);
        places = new PlaceDesk(book, duty);
        seals = new SealDesk(book, duty);
        var atlas = new Atlas(em);
        areas = new AreaQuery(em, atlas, duty);
        map = new MapQuery(em, atlas, null);
        addresses = new AddressDesk(new AddressLoading(em, duty), map, null, duty);
        maps = new MapDesk(new MapLoading(em, duty), map, null, duty);
        subjects = new SubjectQuery(em, duty, juveniles);
        unit("XSW", "SOCIAL_WORK");
        unit("XLIA", "LIAISON");
        unit("XCHA", "CHAPLAINCY");
        department.member(OFFICER, "Officer", "EPD", "EPD", "DAY", "MEMBER");
        department.member(SPECIALIST, "Officer", "XSW", "EPD", "DAY", "MEMBER");
        department.member(LIAISON, "Officer", "XLIA", "EPD", "DAY", "MEMBER");
        department.member(CHAPLAIN, "Officer", "XCHA", "EPD", "DAY", "MEMBER");
        department.member(PRIVACY, "Officer", "EPD", "EPD", "DAY", "MEMBER");
        department.db.sql("INSERT INTO role_grant (member_id, role, from_at, to_at, reason) VALUES ("
                + department.idOf(PRIVACY) + ", 'PRI', '2020-01-01', '2040-01-01', 'test')");
    }

    private void unit(String code, String discipline) {
        department.db.sql(
                "INSERT INTO element (code, discipline, work_site, patrol_division, opened_on, version) VALUES ('"
                        + code + "', '" + discipline + "', 0, 0, '2000-01-01', 0)",
                "INSERT INTO element_version (element_id, name, kind, from_date) SELECT id, code, 'UNIT', '2000-01-01'"
                        + " FROM element WHERE code = '" + code + "'");
    }

    public <T> T call(String serial, Object desk, String method, Object... arguments) {
        return department.call(serial, desk, method, arguments);
    }

    /** Somebody known by a legal name. */
    public static PersonFacts facts(String family, String given, LocalDate birth) {
        return new PersonFacts(
                Recognition.KNOWN,
                List.of(new NameText(NameKind.LEGAL, family, given)),
                Optional.ofNullable(birth),
                Optional.empty(),
                "",
                ContactSafety.UNASKED,
                ReachBy.ANY);
    }

    public long person(String serial, String family, String given, LocalDate birth) {
        return person(serial, facts(family, given, birth), Optional.empty(), false);
    }

    public long person(String serial, PersonFacts facts, Optional<Long> place, boolean ownUnitOnly) {
        return call(
                serial,
                people,
                "add",
                new AddPerson(OrdersWorld.key(), facts, ContactDetails.NONE, "", place, ownUnitOnly));
    }

    public static PlaceFacts address(String street, String unit, double latitude, double longitude) {
        return new PlaceFacts(
                "",
                street,
                unit,
                "",
                "",
                "",
                latitude == 0
                        ? Optional.empty()
                        : Optional.of(new GeoPoint(
                                BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude), PointKind.TYPED)));
    }

    public long place(String serial, PlaceFacts facts) {
        return call(serial, places, "add", new AddPlace(OrdersWorld.key(), facts, false));
    }

    public List<SubjectHit> find(String serial, SubjectKind kind, String text) {
        return call(serial, subjects, "find", Set.of(kind), text, 20);
    }

    @Override
    public void close() {
        department.close();
    }
}
