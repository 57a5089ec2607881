package org.kcpd.division.web.intake;

import jakarta.faces.context.FacesContext;
import org.kcpd.division.platform.NotFound;

/** Which request, task or file the address of a page names. */
final class RequestAddress {

    private RequestAddress() {}

    /** Whether it names one at all. */
    static boolean present() {
        return !text().isEmpty();
    }

    /** @throws NotFound when it names none */
    static long id() {
        var text = text();
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound("ServiceRequest", text);
        }
        return Long.parseLong(text);
    }

    private static String text() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "")
                .strip();
    }
}
