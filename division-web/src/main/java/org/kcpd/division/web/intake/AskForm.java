package org.kcpd.division.web.intake;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.intake.boundary.FileRequest;

/**
 * A request for help as it is typed. Its {@code once} is kept with the draft: whoever lost the answer, comes back and sends
 * the same again has filed once.
 */
public class AskForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String once = UUID.randomUUID().toString();
    private Long reason;
    private Urgency urgency;
    private String who;
    private String where;
    private String picked = "";
    private Long site;
    private String outsideBecause;
    private String words;
    private String reference;
    private boolean anyway;

    FileRequest command() {
        return new FileRequest(
                once,
                reason == null ? 0 : reason,
                Optional.ofNullable(urgency),
                subject(),
                site == null ? 0 : site,
                text(outsideBecause),
                text(reference),
                text(words),
                anyway);
    }

    /** What is picked stands instead of the words it was found by. */
    private RequestSubject subject() {
        boolean named = id('P') != 0 || id('H') != 0 || id('O') != 0;
        return new RequestSubject(id('P'), id('H'), id('L'), id('O'), named ? "" : who, id('L') == 0 ? where : "");
    }

    /** What is picked is kept as letters and numbers: {@code P12 L7}. */
    private long id(char kind) {
        for (String each : text(picked).split(" ")) {
            if (each.matches(kind + "\\d{1,18}")) {
                return Long.parseLong(each.substring(1));
            }
        }
        return 0;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String getOnce() {
        return once;
    }

    public void setOnce(String once) {
        this.once = once;
    }

    public Long getReason() {
        return reason;
    }

    public void setReason(Long reason) {
        this.reason = reason;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
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

    public String getPicked() {
        return picked;
    }

    public void setPicked(String picked) {
        this.picked = picked;
    }

    public Long getSite() {
        return site;
    }

    public void setSite(Long site) {
        this.site = site;
    }

    public String getOutsideBecause() {
        return outsideBecause;
    }

    public void setOutsideBecause(String outsideBecause) {
        this.outsideBecause = outsideBecause;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }
}
