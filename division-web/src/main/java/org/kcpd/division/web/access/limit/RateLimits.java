package org.kcpd.division.web.access.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.kcpd.division.access.boundary.AccessJournal;
import org.kcpd.division.web.platform.Incident;

/**
 * How much a member and an address may ask of this node. Each sort of work has its own pace for either
 * ({@code division.limit...}); whoever asks for more is told to wait, and that is in the audit once per burst.
 */
@ApplicationScoped
public class RateLimits {
    private static final Logger LOG = Logger.getLogger(RateLimits.class.getName());
    private static final String TIMES = "division.limit.times";

    @Inject
    private Config config;

    @Inject
    private AccessJournal journal;

    private volatile Rules rules;

    protected RateLimits() {}

    /** Outside the container. */
    RateLimits(Function<String, Optional<String>> values, TimeMeter time, AccessJournal journal) {
        this.rules = Rules.read(values, time);
        this.journal = journal;
    }

    /**
     * Counts one request.
     *
     * @param member who is signed in or claims to be somebody; empty when nobody does
     * @return the refusal, written down where it is the first of its burst; empty when the request may go on
     */
    public Optional<Refusal> ask(Work work, String member, HttpServletRequest request) {
        Rules now = rules();
        String address = Peer.of(request, now.proxies);
        Optional<Refusal> refusal =
                member.isEmpty() ? Optional.empty() : now.members.get(work).take(member.toLowerCase(Locale.ROOT));
        if (refusal.isPresent()) {
            refusal.filter(Refusal::isFirst).ifPresent(first -> note(work, member, "member", address, request));
            return refusal;
        }
        refusal = now.addresses.get(work).take(address);
        refusal.filter(Refusal::isFirst).ifPresent(first -> note(work, member, "address", address, request));
        return refusal;
    }

    private void note(Work work, String member, String whose, String address, HttpServletRequest request) {
        String incident = Incident.of(request);
        String said = work + " of " + whose + ", from " + address;
        LOG.log(Level.WARNING, "incident {0}: too many requests: {1}", new Object[] {incident, said});
        try {
            journal.slowedDown(request.getUserPrincipal() == null ? "" : member, said, incident);
        } catch (RuntimeException unwritten) {
            LOG.log(Level.SEVERE, unwritten, () -> "incident " + incident + " is not in the audit");
        }
    }

    private Rules rules() {
        Rules read = rules;
        if (read == null) {
            synchronized (this) {
                if (rules == null) {
                    rules = Rules.read(name -> config.getOptionalValue(name, String.class), TimeMeter.SYSTEM_NANOTIME);
                }
                read = rules;
            }
        }
        return read;
    }

    /** What the settings say, and what was counted by it. */
    private record Rules(Map<Work, Meters> members, Map<Work, Meters> addresses, Set<String> proxies) {

        static Rules read(Function<String, Optional<String>> values, TimeMeter time) {
            var members = new EnumMap<Work, Meters>(Work.class);
            var addresses = new EnumMap<Work, Meters>(Work.class);
            long times = values.apply(TIMES).map(Long::parseLong).orElse(1L);
            for (Work work : Work.values()) {
                String setting = work.setting();
                String[] paces = values.apply(setting)
                        .map(text -> text.strip().split("\\s+"))
                        .filter(both -> both.length == 2)
                        .orElseThrow(() -> new IllegalArgumentException(
                                setting + " is not of the form 30/60 600/60 (of a member, of an address)"));
                members.put(work, new Meters(Pace.of(setting, paces[0], times), time));
                addresses.put(work, new Meters(Pace.of(setting, paces[1], times), time));
            }
            String proxies = values.apply("division.proxy.from")
                    .or(() -> values.apply("division.signin.header.from"))
                    .orElse("");
            return new Rules(
                    members,
                    addresses,
                    Arrays.stream(proxies.split(",")).map(String::strip).collect(Collectors.toSet()));
        }
    }
}
