package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.intake.WorkingCalendar;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.BusinessClock;

/** The working calendar as it stands: days and hours are settings, holidays are data. */
@ApplicationScoped
public class Calendars {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "division.office.days")
    private String days;

    @Inject
    @ConfigProperty(name = "division.office.opens")
    private String opens;

    @Inject
    @ConfigProperty(name = "division.office.closes")
    private String closes;

    protected Calendars() {}

    /** Outside the container. */
    public Calendars(EntityManager em, String days, String opens, String closes) {
        this.em = em;
        this.days = days;
        this.opens = opens;
        this.closes = closes;
    }

    /** For what is filed on a day: with the holidays around it. One statement. */
    public WorkingCalendar around(LocalDate day) {
        var holidays = new SqlText()
                .add("SELECT h.day FROM holiday h WHERE h.day BETWEEN ? AND ?", day.minusYears(1), day.plusYears(1))
                .rows(em)
                .map(row -> row.day(0))
                .collect(Collectors.toSet());
        return new WorkingCalendar(
                workdays(), LocalTime.parse(opens), LocalTime.parse(closes), holidays, BusinessClock.ZONE);
    }

    private Set<DayOfWeek> workdays() {
        return Arrays.stream(days.split("[,\\s]+")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
