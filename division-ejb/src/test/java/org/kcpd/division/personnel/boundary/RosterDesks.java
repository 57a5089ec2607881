package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.RosterFixture.file;
import static org.kcpd.division.personnel.RosterFixture.row;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.RosterFixture;
import org.kcpd.division.personnel.control.OrganisationRules;
import org.kcpd.division.personnel.query.MemberDetail;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.Organisations;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.usecase.TestPipeline;

/** The desks of the roster administrator behind the real pipeline, on a real database, and two members. */
final class RosterDesks implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    final RosterFixture world = new RosterFixture();
    private final TestPipeline pipeline = new TestPipeline(world.database(), world.clock());
    private final OrganisationDesk organisationDesk = new OrganisationDesk(
            pipeline.em(), new OrganisationRules(pipeline.em()), pipeline.callers(), new AuditTrail(), nobodyListens());
    private final MemberDesk memberDesk = new MemberDesk(pipeline.em(), world.clock(), new AuditTrail());

    @SuppressWarnings("unchecked")
    private static <T> Event<T> nobodyListens() {
        return (Event<T>) Proxy.newProxyInstance(
                RosterDesks.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }

    /** An officer of East, and one of the crisis intervention team. */
    void clear() {
        world.clear();
        world.load(file(row("70001"), row("70002", "ELEMENT=CIT", "SECTOR=")));
    }

    /** Calls the desk of the organisation as the system, which holds every right. */
    <T> T edit(String method, Object command) {
        return pipeline.callers().actAsSystem(call(organisationDesk, method, command));
    }

    /** Calls the desk of members as the system. */
    <T> T keep(String method, Object command) {
        return pipeline.callers().actAsSystem(call(memberDesk, method, command));
    }

    <T> T editAs(String serial, String method, Object command) {
        return pipeline.callers().actAs(serial, call(organisationDesk, method, command));
    }

    <T> T keepAs(String serial, String method, Object command) {
        return pipeline.callers().actAs(serial, call(memberDesk, method, command));
    }

    private <T> Supplier<T> call(Object desk, String method, Object command) {
        return () -> pipeline.call(desk, method, command);
    }

    static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DivisionException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    Organisation organisation(LocalDate day) {
        return world.call(em -> new Organisations(em).asOf(day));
    }

    long id(String code) {
        return organisation(world.today()).elementByCode(code).orElseThrow().id();
    }

    MemberDetail member(String serial, LocalDate day) {
        return world.call(em -> world.rosterQuery(em).member(serial, day));
    }

    SetStatus status(String serial, DutyStatus status, LocalDate from, Optional<LocalDate> until) {
        var member = member(serial, world.today());
        return new SetStatus("", member.memberId(), member.version(), status, from, until, "");
    }

    @Override
    public void close() {
        world.close();
    }
}
