package org.kcpd.division.web.intake;

import jakarta.faces.context.FacesContext;
import org.kcpd.division.platform.NotFound;

/** Which request the address of a page names. */
final class RequestAddress {

    private RequestAddress() {}

    /** @throws NotFound when it names none */
    static long id() {
        var text = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "")
                .strip();
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound("ServiceRequest", text);
        }
        return Long.parseLong(text);
    }
}
