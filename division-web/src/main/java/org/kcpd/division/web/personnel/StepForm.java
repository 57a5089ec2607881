package org.kcpd.division.web.personnel;

import java.io.Serializable;
import org.kcpd.division.platform.Refused;

/** What somebody adds to a step of a transfer request: words, or the watch of a vacancy. */
public class StepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String reason;
    private Long watch;

    String words() {
        return reason == null ? "" : reason.strip();
    }

    /** @throws Refused E-REQUIRED when none is chosen */
    long watchId() {
        if (watch == null) {
            throw Refused.of("E-REQUIRED").field("watch");
        }
        return watch;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getWatch() {
        return watch;
    }

    public void setWatch(Long watch) {
        this.watch = watch;
    }
}
