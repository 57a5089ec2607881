package org.kcpd.division.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kcpd.division.intake.query.WorkFileQuery;

/** Answers with a file of a note, to be kept and never to be shown in the product's own page. */
@Named("workFile")
@RequestScoped
public class FileDownload {

    @Inject
    private WorkFileQuery query;

    /** Sends the file the address names. */
    public void open() {
        var file = query.file(RequestAddress.id());
        var faces = FacesContext.getCurrentInstance();
        var outside = faces.getExternalContext();
        outside.setResponseContentType(file.mediaType());
        outside.setResponseContentLength(file.bytes().length);
        outside.setResponseHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"));
        try {
            outside.getResponseOutputStream().write(file.bytes());
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
        faces.responseComplete();
    }
}
