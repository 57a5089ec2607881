package org.kcpd.division.web.personnel;

import java.io.Serializable;
import org.kcpd.division.access.GlassReason;

/** Why somebody breaks the glass before a request. */
public class GlassForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private GlassReason reason;
    private String text;

    public GlassReason getReason() {
        return reason;
    }

    public void setReason(GlassReason reason) {
        this.reason = reason;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
