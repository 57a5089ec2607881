package org.kcpd.division.web.personnel;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers a request with a file instead of a page. */
final class Download {

    private Download() {}

    /** A PDF the browser shows in its own viewer. */
    static void show(String name, byte[] pdf) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        outside.setResponseContentType("application/pdf");
        outside.setResponseContentLength(pdf.length);
        outside.setResponseHeader("Content-Disposition", "inline; filename=\"" + name + '"');
        try {
            outside.getResponseOutputStream().write(pdf);
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
        faces.responseComplete();
    }
}
