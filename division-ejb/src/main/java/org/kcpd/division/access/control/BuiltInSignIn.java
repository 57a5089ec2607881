package org.kcpd.division.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kcpd.division.access.Account;
import org.kcpd.division.access.boundary.Identity;
import org.kcpd.division.platform.audit.AuditWriter;
import org.kcpd.division.platform.audit.AuditWriter.Act;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerSource;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * Sign-in by serial number and password of our own accounts.
 *
 * <p>A try is counted as failed before the password is looked at, and forgiven when it was right: tries at the same time
 * cannot slip past the lock. The slow hash runs outside any transaction.
 */
@ApplicationScoped
public class BuiltInSignIn {
    private static final String USE_CASE = "SignIn.verify";
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_SERIAL = 20;

    @Inject
    private Accounts accounts;

    @Inject
    private CallerSource callers;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private AuditWriter audit;

    @Inject
    private BusinessClock clock;

    protected BuiltInSignIn() {}

    public BuiltInSignIn(
            Accounts accounts,
            CallerSource callers,
            OwnTransaction transaction,
            AuditWriter audit,
            BusinessClock clock) {
        this.accounts = accounts;
        this.callers = callers;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Identity> verify(String serialNo, String password) {
        if (serialNo == null || serialNo.isBlank() || password == null || password.length() > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        String serial = serialNo.strip();
        String asked = serial.substring(0, Math.min(LONGEST_SERIAL, serial.length()));
        Tried tried = transaction.call(() -> tryOnce(serial));
        boolean right = PasswordHash.parse(tried.hash()).matches(password) && tried.outcome() == Outcome.OPEN;
        return transaction.call(() -> {
            Optional<Caller> caller = callers.bySerial(serial);
            if (!right || caller.isEmpty()) {
                String why = tried.outcome() != Outcome.OPEN
                        ? tried.outcome().name()
                        : right ? "SEPARATED" : "WRONG_PASSWORD";
                audit.signInRefused(new Act(0, asked, USE_CASE, ""), why);
                return Optional.empty();
            }
            accounts.lockedBySerial(serial).ifPresent(account -> account.signedIn(clock.now()));
            audit.session(new Act(caller.get().memberId(), serial, USE_CASE, ""), null);
            return Optional.of(new Identity(caller.get().serial()));
        });
    }

    private Tried tryOnce(String serial) {
        Optional<Account> found = accounts.lockedBySerial(serial);
        String hash = found.flatMap(Account::passwordHash).orElseGet(accounts::nobodysHash);
        if (found.isEmpty() || found.get().passwordHash().isEmpty()) {
            return new Tried(Outcome.NO_ACCOUNT, hash);
        }
        if (found.get().locked(clock.now())) {
            return new Tried(Outcome.LOCKED, hash);
        }
        found.get().failed(clock.now());
        return new Tried(Outcome.OPEN, hash);
    }

    private enum Outcome {
        OPEN,
        LOCKED,
        NO_ACCOUNT
    }

    private record Tried(Outcome outcome, String hash) {}
}
