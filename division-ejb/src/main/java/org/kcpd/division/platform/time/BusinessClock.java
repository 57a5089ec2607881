package org.kcpd.division.platform.time;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What time it is, for every rule of the product.
 *
 * <p>Instants are what they are everywhere; a <em>day</em> is a duty day in America/Chicago, whatever zone the JVM or the
 * database is in. Tests move time by the file that {@code division.clock.file} names: it holds an instant
 * ({@code 2026-11-01T05:59:59Z}, at which the clock then stands) or an offset ({@code +P7D}, {@code -PT2H}) and is read
 * again when it changes.
 */
@ApplicationScoped
public class BusinessClock {
    /** Where the department is. */
    public static final ZoneId ZONE = ZoneId.of("America/Chicago");

    @Inject
    @ConfigProperty(name = "division.clock.file")
    private Optional<String> fileName = Optional.empty();

    private Clock clock = Clock.systemUTC();
    private Path file;
    private FileTime read;
    private volatile Clock shown = clock;

    protected BusinessClock() {}

    /** A clock that shows what the given one shows. */
    public BusinessClock(Clock clock) {
        this.clock = clock;
        this.shown = clock;
    }

    @PostConstruct
    void configure() {
        readFrom(fileName);
    }

    void readFrom(Optional<String> name) {
        file = name.map(Path::of).orElse(null);
    }

    /** Now, to the microsecond (as the database keeps it). */
    public Instant now() {
        return clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Today's duty day. */
    public LocalDate today() {
        return dayOf(now());
    }

    /** The duty day of an instant. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public ZoneId zone() {
        return ZONE;
    }

    private Clock clock() {
        if (file != null) {
            readAgainWhenChanged();
        }
        return shown;
    }

    private synchronized void readAgainWhenChanged() {
        try {
            if (!Files.exists(file)) {
                shown = clock;
                read = null;
                return;
            }
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read)) {
                shown = parse(Files.readString(file).strip());
                read = changed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Clock parse(String text) {
        if (text.isEmpty()) {
            return clock;
        }
        if (!text.startsWith("+") && !text.startsWith("-")) {
            return Clock.fixed(Instant.parse(text), ZONE);
        }
        String amount = text.substring(1);
        boolean back = text.startsWith("-");
        if (amount.startsWith("PT")) {
            Duration duration = Duration.parse(amount);
            return Clock.offset(clock, back ? duration.negated() : duration);
        }
        ZonedDateTime now = clock.instant().atZone(ZONE);
        Period period = Period.parse(amount);
        ZonedDateTime then = back ? now.minus(period) : now.plus(period);
        return Clock.offset(clock, Duration.between(now, then));
    }
}
