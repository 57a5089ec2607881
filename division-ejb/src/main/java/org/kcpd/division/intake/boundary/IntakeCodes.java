package org.kcpd.division.intake.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.intake.CodeName;
import org.kcpd.division.intake.Holiday;
import org.kcpd.division.intake.RequestOutcome;
import org.kcpd.division.intake.RequestReason;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The data behind the front door: reasons, outcomes and holidays, kept by administrators like the organisation. */
@Stateless
@UseCase
public class IntakeCodes {
    private static final String REASON = "RequestReason";
    private static final String OUTCOME = "RequestOutcome";
    private static final int STEP = 10;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OnDuty duty;

    protected IntakeCodes() {}

    /** Outside the container. */
    public IntakeCodes(EntityManager em, OnDuty duty) {
        this.em = em;
        this.duty = duty;
    }

    /** Answers its id. @throws Refused E-REQUIRED, E-FORM, E-TOO-LONG, E-CODE-TAKEN */
    @Requires(Right.ORGANISATION_EDIT)
    public long openReason(OpenReason command) {
        var name = new CodeName(command.code(), command.english(), command.spanish());
        var reason = new RequestReason(
                name, command.discipline(), command.urgency(), command.discreet(), next(REASON), duty.today());
        em.persist(reason);
        em.flush();
        duty.about(REASON, reason.id());
        return reason.id();
    }

    /** @throws NotFound @throws Refused E-CODE-CLOSED, E-DATE before today */
    @Requires(Right.ORGANISATION_EDIT)
    public void closeReason(CloseCode command) {
        duty.about(REASON, command.codeId());
        refusePast(command);
        found(RequestReason.class, command.codeId()).close(command.on());
    }

    /** Answers its id. @throws Refused E-REQUIRED, E-FORM, E-TOO-LONG, E-CODE-TAKEN */
    @Requires(Right.ORGANISATION_EDIT)
    public long openOutcome(OpenOutcome command) {
        var name = new CodeName(command.code(), command.english(), command.spanish());
        var outcome = new RequestOutcome(name, command.kind(), next(OUTCOME), duty.today());
        em.persist(outcome);
        em.flush();
        duty.about(OUTCOME, outcome.id());
        return outcome.id();
    }

    /** @throws NotFound @throws Refused E-CODE-CLOSED, E-DATE before today */
    @Requires(Right.ORGANISATION_EDIT)
    public void closeOutcome(CloseCode command) {
        duty.about(OUTCOME, command.codeId());
        refusePast(command);
        found(RequestOutcome.class, command.codeId()).close(command.on());
    }

    /** @throws Refused E-REQUIRED, E-DATE a past day, E-DATE-TAKEN */
    @Requires(Right.ORGANISATION_EDIT)
    public void addHoliday(AddHoliday command) {
        var holiday = new Holiday(command.day(), command.name(), duty.today());
        if (em.find(Holiday.class, holiday.day()) != null) {
            throw Refused.of("E-DATE-TAKEN").field("day");
        }
        em.persist(holiday);
        duty.note("holiday " + holiday.day());
    }

    /** @throws Refused E-DATE a past day: what was counted by it stays as it is */
    @Requires(Right.ORGANISATION_EDIT)
    public void dropHoliday(DropHoliday command) {
        if (command.day() == null || command.day().isBefore(duty.today())) {
            throw Refused.of("E-DATE").field("day");
        }
        Optional.ofNullable(em.find(Holiday.class, command.day())).ifPresent(em::remove);
        duty.note("holiday " + command.day());
    }

    private void refusePast(CloseCode command) {
        if (command.on() == null || command.on().isBefore(duty.today())) {
            throw Refused.of("E-DATE").field("on");
        }
    }

    /** Behind those that are there. */
    private int next(String entity) {
        return em.createQuery("select max(c.sortOrder) from " + entity + " c", Integer.class)
                        .getResultStream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(0)
                + STEP;
    }

    private <T> T found(Class<T> type, long id) {
        return Optional.ofNullable(em.find(type, id)).orElseThrow(() -> new NotFound(type.getSimpleName(), id));
    }
}
