package org.kcpd.division.picture.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.picture.JointPlan;
import org.kcpd.division.picture.PlanStep;
import org.kcpd.division.picture.PlanVerb;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.picture.query.PictureWords;
import org.kcpd.division.picture.query.PlanVisibility;
import org.kcpd.division.picture.query.SubjectRecords;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.OnDuty;

/** Where joint plans are kept. */
@ApplicationScoped
public class PlanBook {

    /** What the audit calls one. */
    public static final String KIND = "JointPlan";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Secrets secrets;

    protected PlanBook() {}

    /** Outside the container. */
    public PlanBook(EntityManager em, Secrets secrets) {
        this.em = em;
        this.secrets = secrets;
    }

    /** Keeps a new plan with its words; it has its id from now on. */
    public JointPlan keep(JointPlan plan) {
        em.persist(plan);
        keepWords(plan);
        return plan;
    }

    /** Keeps what was written in the steps that were just done. */
    public void keepWords(JointPlan plan) {
        em.flush();
        var words = new LinkedHashMap<SecretPlace, String>();
        plan.written()
                .forEach(event -> event.words().ifPresent(text -> words.put(PictureWords.ofPlan(event.id()), text)));
        secrets.keepNew(words);
    }

    /** Keeps what a new step is. @throws Refused E-REQUIRED, E-TOO-LONG */
    public void keepStep(JointPlan plan, PlanStep step, String what) {
        var text = what == null ? "" : what.strip();
        if (text.isEmpty()) {
            throw Refused.of("E-REQUIRED").field("what");
        }
        if (text.length() > JointPlan.LONGEST) {
            throw Refused.of("E-TOO-LONG").field("what").args(JointPlan.LONGEST);
        }
        keepWords(plan);
        secrets.keepNew(Map.of(PictureWords.ofStep(step.id()), text));
    }

    /** The plan, locked. @throws NotFound */
    public JointPlan locked(long id) {
        return Optional.ofNullable(em.find(JointPlan.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /** The locked plan for a step of the caller's. @throws NotFound, NotPermitted, Conflict asked in this order */
    public JointPlan forStep(OnDuty duty, long id, int seenVersion, PlanVerb verb) {
        duty.about(KIND, id);
        var plan = locked(id);
        var facts = facts(plan);
        var subject = new SubjectKey(plan.subject().kind(), plan.subject().id());
        if (!PlanVisibility.sees(duty.caller(), facts) || !SubjectRecords.knows(em, duty.caller(), subject)) {
            throw new NotFound(KIND, id);
        }
        if (!PlanVisibility.does(duty.caller(), facts, verb)) {
            throw new NotPermitted("unit of the plan");
        }
        Conflict.unless(seenVersion, plan.version(), KIND, id);
        return plan;
    }

    /** The unit for which the caller answers. */
    public UnitPost answering(Caller caller, JointPlan plan) {
        return PlanVisibility.answering(caller, facts(plan)).orElseThrow(() -> Refused.of("E-PLAN-ANSWERED"));
    }

    private static PlanVisibility.Facts facts(JointPlan plan) {
        return new PlanVisibility.Facts(
                plan.state(),
                plan.proposer(),
                plan.lead(),
                plan.parties().stream()
                        .map(party -> new PlanVisibility.Party(party.post(), party.answer()))
                        .toList());
    }
}
