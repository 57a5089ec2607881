package org.kcpd.division.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.access.SessionEnd;
import org.kcpd.division.access.SessionLimits;
import org.kcpd.division.access.boundary.SessionRegister;
import org.kcpd.division.access.boundary.SessionSettings;
import org.kcpd.division.access.boundary.SignInMode;
import org.kcpd.division.platform.time.BusinessClock;

/**
 * Begins and ends what is signed in, and says at every request whether it still lasts.
 *
 * <p>How long nobody has used it is counted here and not by the container, for which the poll of a running task is a use as
 * well. What the limits do not say is asked of the register, at most twice a minute: a request costs no statement.
 */
@ApplicationScoped
public class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class.getName());
    private static final String NAME = Sessions.class.getName();
    private static final String USED = NAME + ".used";
    private static final String LOOKED = NAME + ".looked";
    private static final String ENDED = NAME + ".ended";

    /** How long the container keeps what is over, so that the next request can be told why. */
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    @Inject
    private SessionRegister register;

    @Inject
    private SessionSettings settings;

    @Inject
    private BusinessClock clock;

    protected Sessions() {}

    Sessions(SessionRegister register, SessionSettings settings, BusinessClock clock) {
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins the signed-in part of the session, under a new session id; nothing of another member's goes on in it. */
    void begin(HttpServletRequest request, String serialNo, SignInMode way) {
        if (SignedIn.of(request).isPresent()) {
            String wanted = Wanted.take(request).orElse(null);
            end(request, SessionEnd.SIGNED_OUT);
            Optional.ofNullable(wanted).ifPresent(page -> Wanted.keep(request, page));
        }
        Instant now = clock.now();
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setMaxInactiveInterval((int) limits().idle().plus(REMEMBERED).toSeconds());
        session.setAttribute(USED, now);
        session.setAttribute(LOOKED, now);
        new SignedIn(serialNo, register.begin(serialNo, way, request.getRemoteAddr()), now, false).keep(session);
    }

    /** Who is signed in; a session that is over is ended here, and {@link #over} says why. */
    Optional<SignedIn> live(HttpServletRequest request) {
        Optional<SignedIn> found = SignedIn.of(request);
        if (found.isEmpty()) {
            return found;
        }
        SignedIn signedIn = found.get();
        HttpSession session = request.getSession(false);
        Instant now = clock.now();
        Optional<SessionEnd> over = limits().over(signedIn.began(), instant(session, USED), now);
        if (over.isEmpty()) {
            if (ByHand.is(request)) {
                session.setAttribute(USED, now);
            }
            over = elsewhere(signedIn, session, now);
        }
        if (over.isEmpty()) {
            return found;
        }
        end(request, over.get());
        request.setAttribute(ENDED, over.get());
        return Optional.empty();
    }

    /** Why the session this request came with is over; empty when it lasts, or there was none. */
    static Optional<SessionEnd> over(HttpServletRequest request) {
        return request.getAttribute(ENDED) instanceof SessionEnd how ? Optional.of(how) : Optional.empty();
    }

    /** How long it lasts from now on if nobody uses it. */
    Duration left(HttpServletRequest request) {
        return SignedIn.of(request)
                .map(signedIn -> limits().left(signedIn.began(), instant(request.getSession(false), USED), clock.now()))
                .orElse(Duration.ZERO);
    }

    /** The member has acknowledged the notice in this session. @param notice which text it was */
    void acknowledge(HttpServletRequest request, String notice) {
        SignedIn.of(request).filter(signedIn -> !signedIn.acknowledged()).ifPresent(signedIn -> {
            register.acknowledge(signedIn.session(), notice);
            signedIn.andAcknowledged().keep(request.getSession(false));
        });
    }

    /** Says why the session is about to end. */
    void ends(HttpServletRequest request, SessionEnd how) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.setAttribute(ENDED, how));
    }

    /** Ends the session, if there is one. */
    void end(HttpServletRequest request, SessionEnd how) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ENDED, how);
            session.invalidate();
        }
    }

    /** Writes down that a session is over; one of which nothing else is known was left alone for too long. */
    void ended(HttpSession session) {
        SignedIn.of(session).ifPresent(signedIn -> {
            SessionEnd how = session.getAttribute(ENDED) instanceof SessionEnd known ? known : SessionEnd.IDLE;
            register.end(signedIn.session(), how);
        });
    }

    private Optional<SessionEnd> elsewhere(SignedIn signedIn, HttpSession session, Instant now) {
        if (!limits().due(instant(session, LOOKED), now)) {
            return Optional.empty();
        }
        session.setAttribute(LOOKED, now);
        try {
            return register.look(signedIn.session(), instant(session, USED));
        } catch (RuntimeException unread) {
            // whoever is signed in goes on as far as a page can without the database; the next request asks again
            session.removeAttribute(LOOKED);
            LOG.log(Level.WARNING, "The register of sessions could not be read", unread);
            return Optional.empty();
        }
    }

    private SessionLimits limits() {
        return settings.limits();
    }

    private static Instant instant(HttpSession session, String name) {
        return session.getAttribute(name) instanceof Instant instant ? instant : Instant.EPOCH;
    }
}
