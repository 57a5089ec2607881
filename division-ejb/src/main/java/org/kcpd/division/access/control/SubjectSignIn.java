package org.kcpd.division.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.Account;
import org.kcpd.division.access.boundary.Identity;
import org.kcpd.division.access.boundary.Proof;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.audit.AuditWriter;
import org.kcpd.division.platform.audit.AuditWriter.Act;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerSource;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * Sign-in by a subject that an identity provider has proven.
 *
 * <p>The first time, exactly one active member has to match what the provider says about the person; that member's
 * account keeps the subject. From then on only the subject counts: whatever the provider says later about number or
 * e-mail, and whoever else it says it about, an account is never linked to another subject by signing in.
 */
@ApplicationScoped
public class SubjectSignIn {
    private static final String SIGN_IN = "SignIn.accept";
    private static final String LINK = "SignIn.link";
    private static final int LONGEST_SERIAL = 20;

    @Inject
    private Accounts accounts;

    @Inject
    private SignInSettings settings;

    @Inject
    private CallerSource callers;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private AuditWriter audit;

    @Inject
    private BusinessClock clock;

    protected SubjectSignIn() {}

    SubjectSignIn(
            Accounts accounts,
            SignInSettings settings,
            CallerSource callers,
            OwnTransaction transaction,
            AuditWriter audit,
            BusinessClock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.callers = callers;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused E-NO-MEMBER */
    Identity accept(Proof proof) {
        // the refusal's audit row has to outlive the refusal, so it is thrown after the transaction
        return transaction
                .call(() -> accounts.linkedTo(proof.issuer(), proof.subject())
                        .map(account -> known(proof, account))
                        .orElseGet(() -> firstTime(proof)))
                .orElseThrow(() -> Refused.of("E-NO-MEMBER"));
    }

    void refuse(String claimed, String why, String incident) {
        transaction.call(() -> {
            write(claimed, why, incident);
            return null;
        });
    }

    private Optional<Identity> known(Proof proof, Account account) {
        Optional<Caller> member = callers.byMemberId(account.memberId());
        return member.isPresent() ? Optional.of(signedIn(account, member.get())) : refused(proof, "SEPARATED");
    }

    private Optional<Identity> firstTime(Proof proof) {
        List<Caller> active = proof.match().isEmpty()
                ? List.of()
                : accounts.matching(settings.field(), proof.match()).stream()
                        .flatMap(id -> callers.byMemberId(id).stream())
                        .toList();
        if (active.size() != 1) {
            return refused(proof, active.isEmpty() ? "NO_MEMBER" : "SEVERAL_MEMBERS");
        }
        Caller member = active.get(0);
        Account account = accounts.lockedOrNew(member.memberId());
        if (!account.linkedTo(proof.issuer(), proof.subject())) {
            if (account.linked()) {
                return refused(proof, "LINKED_TO_ANOTHER");
            }
            account.link(proof.issuer(), proof.subject(), clock.now());
            audit.session(new Act(member.memberId(), member.serial(), LINK, ""), "first sign-in at " + proof.issuer());
        }
        return Optional.of(signedIn(account, member));
    }

    private Identity signedIn(Account account, Caller member) {
        account.signedIn(clock.now());
        audit.session(new Act(member.memberId(), member.serial(), SIGN_IN, ""), null);
        return new Identity(member.serial());
    }

    private Optional<Identity> refused(Proof proof, String why) {
        write(proof.match(), why + ": " + proof.subject() + " of " + proof.issuer(), null);
        return Optional.empty();
    }

    private void write(String claimed, String why, String incident) {
        String who = printable(claimed);
        String asked = who.substring(0, Math.min(LONGEST_SERIAL, who.length()));
        audit.refused(new Act(0, asked, SIGN_IN, ""), AuditAct.SESSION, true, incident, printable(why));
    }

    private static String printable(String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", "?");
    }
}
