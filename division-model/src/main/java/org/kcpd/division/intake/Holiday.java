package org.kcpd.division.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.kcpd.division.platform.Refused;

/** A day without work: the clocks of requests stand still. Due times that were computed before it was known stay. */
@Entity
@Table(name = "holiday")
public class Holiday {
    private static final int LONGEST = 120;

    @Id
    @Column(name = "day")
    private LocalDate day;

    @Column(name = "name")
    private String name;

    protected Holiday() {}

    /** @throws Refused E-REQUIRED, E-DATE a day that is past, E-TOO-LONG */
    public Holiday(LocalDate day, String name, LocalDate today) {
        if (day == null) {
            throw Refused.of("E-REQUIRED").field("day");
        }
        if (day.isBefore(today) || day.isAfter(today.plusYears(10))) {
            throw Refused.of("E-DATE").field("day");
        }
        if (name == null || name.isBlank()) {
            throw Refused.of("E-REQUIRED").field("name");
        }
        if (name.strip().length() > LONGEST) {
            throw Refused.of("E-TOO-LONG").field("name").args(LONGEST);
        }
        this.day = day;
        this.name = name.strip();
    }

    public LocalDate day() {
        return day;
    }
}
