package org.kcpd.division.web.intake;

import java.io.Serializable;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.intake.boundary.AssignRequest;
import org.kcpd.division.intake.boundary.DuplicateRequest;
import org.kcpd.division.intake.boundary.EndRequest;
import org.kcpd.division.intake.boundary.LinkRequest;
import org.kcpd.division.intake.boundary.RedirectRequest;
import org.kcpd.division.intake.boundary.RequestStep;
import org.kcpd.division.intake.boundary.TriageRequest;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.web.community.SubjectPick;

/** What somebody adds to a step of a request. */
public class ActForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String reason;
    private Urgency urgency;
    private Long site;
    private String owner;
    private Long unit;
    private String of;
    private Long outcome;
    private String who;
    private String where;
    private String record = "";

    /** What a step is about: the request as it was seen. */
    record Seen(String key, long id, int version) {}

    RequestStep step(Seen seen) {
        return new RequestStep(seen.key(), seen.id(), seen.version(), words());
    }

    TriageRequest triage(Seen seen) {
        return new TriageRequest(seen.key(), seen.id(), seen.version(), urgency, number(site), words());
    }

    AssignRequest assign(Seen seen) {
        return new AssignRequest(seen.key(), seen.id(), seen.version(), owner, words());
    }

    RedirectRequest redirect(Seen seen) {
        return new RedirectRequest(seen.key(), seen.id(), seen.version(), number(unit), words());
    }

    DuplicateRequest duplicate(Seen seen) {
        return new DuplicateRequest(seen.key(), seen.id(), seen.version(), ofId(), words());
    }

    EndRequest end(Seen seen) {
        return new EndRequest(seen.key(), seen.id(), seen.version(), number(outcome), words());
    }

    /** Records that are named stay; the words are what is typed. */
    LinkRequest describe(Seen seen, RequestSubject now) {
        return link(seen, now.saying(who, where));
    }

    /** The picked record beside, or instead of, what is there. @throws Refused E-REQUIRED, E-PICK */
    LinkRequest add(Seen seen, RequestSubject now) {
        var picked = SubjectPick.key(record, "record")
                .orElseThrow(() -> Refused.of("E-REQUIRED").field("record"));
        return link(seen, now.with(picked.kind(), picked.id()));
    }

    LinkRequest remove(Seen seen, RequestSubject now, SubjectKind kind) {
        return link(seen, now.with(kind, 0));
    }

    private LinkRequest link(Seen seen, RequestSubject subject) {
        return new LinkRequest(seen.key(), seen.id(), seen.version(), subject, words());
    }

    private String words() {
        return reason == null ? "" : reason.strip();
    }

    private static long number(Long chosen) {
        return chosen == null ? 0 : chosen;
    }

    /** The number of the other request, with or without its letter. @throws Refused E-NO-SUCH-REQUEST when it is none */
    private long ofId() {
        var number = of == null ? "" : of.strip().replaceFirst("(?i)^R-", "");
        if (!number.matches("\\d{1,18}")) {
            throw Refused.of("E-NO-SUCH-REQUEST").field("of").args(number);
        }
        return Long.parseLong(number);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public Long getSite() {
        return site;
    }

    public void setSite(Long site) {
        this.site = site;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public Long getOutcome() {
        return outcome;
    }

    public void setOutcome(Long outcome) {
        this.outcome = outcome;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
    }
}
