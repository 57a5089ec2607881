package org.kcpd.division.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.boundary.Identity;
import org.kcpd.division.access.boundary.Proof;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

/** A subject is linked to a member once, and never silently to another. */
class SubjectSignInTest {
    private static final String PORTAL = "https://portal.example";
    private static TestDatabase db;

    private final BusinessClock clock =
            new BusinessClock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    private final TestPipeline pipeline = new TestPipeline(db, clock);
    private final Accounts accounts = new Accounts(pipeline.em(), 1000);
    private final SubjectSignIn bySerial = by("serial");
    private final SubjectSignIn byEmail = by("email");

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new TestRoster(db)
                .member("100", "ACTIVE", "EPD", "MEMBER")
                .member("200", "ACTIVE", "EPD", "MEMBER")
                .member("201", "ACTIVE", "EPD", "MEMBER")
                .member("300", "SEPARATED", "EPD", "MEMBER");
        db.sql(
                "update member set email = 'Ana@kcpd.example' where serial_no = '100'",
                "update member set email = 'both@kcpd.example' where serial_no in ('200', '201')",
                "update member set email = 'ana@kcpd.example' where serial_no = '300'");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @BeforeEach
    void forget() {
        db.sql("delete from audit_event", "delete from account");
    }

    @Test
    void the_first_sign_in_links_and_the_next_need_no_match() {
        assertThat(bySerial.accept(new Proof(PORTAL, "s-1", " 100 "))).isEqualTo(new Identity("100"));
        assertThat(bySerial.accept(new Proof(PORTAL, "s-1", ""))).isEqualTo(new Identity("100"));
        assertThat(bySerial.accept(new Proof(PORTAL, "s-1", "200")))
                .as("only the subject counts")
                .isEqualTo(new Identity("100"));

        assertThat(audit())
                .containsExactly(
                        "100 SignIn.link ALLOWED first sign-in at " + PORTAL,
                        "100 SignIn.accept ALLOWED",
                        "100 SignIn.accept ALLOWED",
                        "100 SignIn.accept ALLOWED");
    }

    @Test
    void nobody_and_several_are_refused_and_the_audit_knows_which() {
        refused(bySerial, new Proof(PORTAL, "s-1", "999"));
        refused(bySerial, new Proof(PORTAL, "s-1", ""));
        refused(byEmail, new Proof(PORTAL, "s-1", "both@kcpd.example"));
        refused(bySerial, new Proof(PORTAL, "s-1", "300"));

        assertThat(audit())
                .containsExactly(
                        "999 SignIn.accept DENIED NO_MEMBER: s-1 of " + PORTAL,
                        " SignIn.accept DENIED NO_MEMBER: s-1 of " + PORTAL,
                        "both@kcpd.example SignIn.accept DENIED SEVERAL_MEMBERS: s-1 of " + PORTAL,
                        "300 SignIn.accept DENIED NO_MEMBER: s-1 of " + PORTAL);
        assertThat(linked()).isEmpty();
    }

    @Test
    void an_e_mail_address_matches_whatever_its_case_and_who_had_it_before() {
        assertThat(byEmail.accept(new Proof(PORTAL, "s-1", "ANA@kcpd.example"))).isEqualTo(new Identity("100"));
    }

    @Test
    void an_address_that_only_looks_the_same_to_the_database_is_another() {
        refused(byEmail, new Proof(PORTAL, "s-1", "\u00e1na@kcpd.example"));
    }

    @Test
    void a_linked_account_is_never_linked_again_silently() {
        bySerial.accept(new Proof(PORTAL, "s-1", "100"));

        refused(bySerial, new Proof(PORTAL, "s-2", "100"));
        refused(bySerial, new Proof("https://other.example", "s-1", "100"));

        assertThat(linked()).containsExactly("100 " + PORTAL + " s-1");
    }

    @Test
    void subjects_differ_by_every_letter() {
        bySerial.accept(new Proof(PORTAL, "Abc", "100"));
        bySerial.accept(new Proof(PORTAL, "abc", "200"));

        assertThat(bySerial.accept(new Proof(PORTAL, "ABC", "201"))).isEqualTo(new Identity("201"));
        assertThat(linked()).hasSize(3);
    }

    @Test
    void who_is_separated_after_the_link_is_refused() {
        db.sql("insert into account (member_id, issuer, subject, linked_at, failed_sign_ins, version)" + " select id, '"
                + PORTAL + "', 's-3', utc_timestamp(), 0, 0 from member where serial_no = '300'");

        refused(bySerial, new Proof(PORTAL, "s-3", "300"));

        assertThat(audit()).containsExactly("300 SignIn.accept DENIED SEPARATED: s-3 of " + PORTAL);
    }

    @Test
    void after_unlinking_the_next_first_sign_in_links() {
        bySerial.accept(new Proof(PORTAL, "s-1", "100"));
        long memberId = pipeline.transaction().call(() -> accounts.memberId("100"));
        unlink(memberId);

        assertThat(bySerial.accept(new Proof(PORTAL, "s-2", "100"))).isEqualTo(new Identity("100"));

        assertThat(linked()).containsExactly("100 " + PORTAL + " s-2");
        unlink(memberId);
        assertThatThrownBy(() -> unlink(memberId)).isInstanceOf(Refused.class).hasMessageContaining("E-NOT-LINKED");
        assertThatThrownBy(() -> unlink(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void of_many_first_sign_ins_at_once_one_subject_gets_the_account() {
        List<Boolean> won = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> {
                    try {
                        bySerial.accept(new Proof(PORTAL, "racer-" + i % 8, "100"));
                        return true;
                    } catch (DivisionException refused) {
                        return false;
                    }
                })
                .toList();

        assertThat(linked()).hasSize(1);
        assertThat(won.stream().filter(each -> each)).as("the winner, twice").hasSize(2);
    }

    @Test
    void what_was_not_accepted_is_audited_without_what_could_break_a_line() {
        bySerial.refuse("x\r\ny" + "z".repeat(90), "SIGNATURE\u0000", "K7QF-2M9X");

        assertThat(audit()).containsExactly("x??y" + "z".repeat(16) + " SignIn.accept DENIED SIGNATURE?");
    }

    private void unlink(long memberId) {
        pipeline.transaction().call(() -> {
            accounts.unlink(memberId);
            return null;
        });
    }

    private void refused(SubjectSignIn signIn, Proof proof) {
        assertThatThrownBy(() -> signIn.accept(proof))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("E-NO-MEMBER");
    }

    private SubjectSignIn by(String field) {
        return new SubjectSignIn(
                accounts,
                new SignInSettings(name -> Optional.ofNullable(
                        Map.of("division.signin.match", field).get(name))),
                new MemberCallers(pipeline.em(), clock),
                pipeline.transaction(),
                pipeline.audit(),
                clock);
    }

    private static List<String> audit() {
        return rows("select trim(trailing from concat(actor_serial, ' ', use_case, ' ', outcome, ' ',"
                + " coalesce(detail, ''))) from audit_event order by id");
    }

    private static List<String> linked() {
        return rows("select concat(m.serial_no, ' ', a.issuer, ' ', a.subject) from account a"
                + " join member m on m.id = a.member_id where a.issuer is not null order by m.serial_no");
    }

    private static List<String> rows(String sql) {
        return db.call(em -> {
            List<?> rows = em.createNativeQuery(sql).getResultList();
            return rows.stream().map(Object::toString).toList();
        });
    }
}
