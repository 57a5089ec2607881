package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kcpd.division.access.boundary.AuditDesk;
import org.kcpd.division.access.boundary.VerifyAudit;
import org.kcpd.division.access.query.AuditStateQuery;
import org.kcpd.division.access.query.AuditStateQuery.AuditState;
import org.kcpd.division.platform.seal.Checks;
import org.kcpd.division.platform.seal.Finding;
import org.kcpd.division.platform.seal.Verification;
import org.kcpd.division.web.platform.Messages;

/** Whether the audit is what it was: the latest verifications with what they found, and a new one. */
@Named("verify")
@RequestScoped
public class VerifyPage {

    @Inject
    private AuditStateQuery query;

    @Inject
    private AuditDesk desk;

    @Inject
    private Messages texts;

    private AuditState state;
    private String key = UUID.randomUUID().toString();

    /** Reads how it stands. */
    public void open() {
        state = query.state();
    }

    /** Starts a verification and goes to its progress. */
    public void start() throws IOException {
        long task = desk.verify(new VerifyAudit(key));
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/task.xhtml?id=" + task);
    }

    /** Names this intention: pressing twice starts one verification. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    /** Why nothing is sealed, empty when it is. */
    public String getBroken() {
        return state().broken();
    }

    public List<Checks.Check> getChecks() {
        return state().checks();
    }

    /** The newest verification that has ended. */
    public Optional<Checks.Check> getLatest() {
        return state().checks().stream()
                .filter(check -> check.finishedAt().isPresent())
                .findFirst();
    }

    public List<Finding> getFindings() {
        return getLatest().map(check -> check.result().findings()).orElse(List.of());
    }

    /** In words: sound, so many findings, or not at its end. */
    public String verdict(Checks.Check check) {
        Verification result = check.result();
        return check.finishedAt().isEmpty()
                ? texts.of("verify.unfinished")
                : result.sound() ? texts.of("verify.sound") : texts.of("verify.wrong", result.wrong());
    }

    /** The colour of that. */
    public String tone(Checks.Check check) {
        return check.finishedAt().isEmpty() ? "idle" : check.result().sound() ? "ok" : "bad";
    }

    /** Where a finding is. */
    public String place(Finding finding) {
        String rows = finding.first() == finding.last()
                ? texts.of("verify.one", finding.first())
                : texts.of("verify.span", finding.first(), finding.last());
        return finding.first() == 0
                ? ""
                : finding.seal() == 0 ? rows : texts.of("verify.in-seal", finding.seal(), rows);
    }

    /** A form that is sent back needs it as well, and does not open the page anew. */
    private AuditState state() {
        if (state == null) {
            open();
        }
        return state;
    }
}
