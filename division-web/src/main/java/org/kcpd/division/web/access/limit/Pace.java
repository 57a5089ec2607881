package org.kcpd.division.web.access.limit;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many at once, and as many again spread over the period.
 *
 * @param count at least 1
 */
record Pace(long count, Duration period) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})/([1-9]\\d{0,4})");
    /** Bucket4j counts in tokens per nanosecond at most. */
    private static final long MOST = 1_000_000_000;

    /** "30/60" is 30 in 60 seconds. @throws IllegalArgumentException naming the setting */
    static Pace of(String setting, String text, long times) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(setting + " is not of the form 30/60 (30 in 60 seconds): " + text);
        }
        long count = Math.min(MOST, Long.parseLong(form.group(1)) * times);
        return new Pace(count, Duration.ofSeconds(Long.parseLong(form.group(2))));
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(count).refillGreedy(count, period).build();
    }
}
