package org.kcpd.division.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kcpd.division.web.access.limit.RateLimits;
import org.kcpd.division.web.access.limit.Refusal;
import org.kcpd.division.web.access.limit.Work;

/** For tests of something else. */
final class Unlimited extends RateLimits {
    static final RateLimits LIMITS = new Unlimited();

    private Unlimited() {}

    @Override
    public Optional<Refusal> ask(Work work, String member, HttpServletRequest request) {
        return Optional.empty();
    }
}
