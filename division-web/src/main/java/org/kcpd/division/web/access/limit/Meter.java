package org.kcpd.division.web.access.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What is left for one member or one address, and whether it is being refused just now. */
final class Meter {
    private final Bucket bucket;
    private final TimeMeter time;
    private final long quiet;
    private long refused;
    private long last;

    Meter(Pace pace, TimeMeter time) {
        this.bucket = Bucket.builder()
                .addLimit(pace.bandwidth())
                .withCustomTimePrecision(time)
                .build();
        this.time = time;
        this.quiet = pace.period().toNanos();
    }

    /** Takes one; empty when it was there. */
    Optional<Refusal> take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(refuse(probe.getNanosToWaitForRefill()));
    }

    /** A burst of refusals is over when there was none for a whole period, not when one request went through. */
    private synchronized Refusal refuse(long nanos) {
        long now = time.currentTimeNanos();
        refused = refused > 0 && now - last < quiet ? refused + 1 : 1;
        last = now;
        return new Refusal(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999)), refused);
    }
}
