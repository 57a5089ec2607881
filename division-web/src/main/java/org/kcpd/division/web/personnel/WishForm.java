package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.TransferWish;

/** A wish to be moved, as it is typed. */
public class WishForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long site;
    private Long element;
    private Long watch;
    private String reason;
    private boolean hardship;
    private String hardshipFacts;
    private LocalDate temporaryUntil;

    /** @throws org.kcpd.division.platform.Refused as {@link TransferWish} */
    TransferWish wish() {
        return new TransferWish(
                site == null ? 0 : site,
                element == null ? 0 : element,
                Optional.ofNullable(watch),
                hardship,
                hardshipFacts,
                Optional.ofNullable(temporaryUntil),
                reason);
    }

    public Long getSite() {
        return site;
    }

    public void setSite(Long site) {
        this.site = site;
    }

    public Long getElement() {
        return element;
    }

    public void setElement(Long element) {
        this.element = element;
    }

    public Long getWatch() {
        return watch;
    }

    public void setWatch(Long watch) {
        this.watch = watch;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isHardship() {
        return hardship;
    }

    public void setHardship(boolean hardship) {
        this.hardship = hardship;
    }

    public String getHardshipFacts() {
        return hardshipFacts;
    }

    public void setHardshipFacts(String hardshipFacts) {
        this.hardshipFacts = hardshipFacts;
    }

    public LocalDate getTemporaryUntil() {
        return temporaryUntil;
    }

    public void setTemporaryUntil(LocalDate temporaryUntil) {
        this.temporaryUntil = temporaryUntil;
    }
}
