package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.kcpd.division.web.platform.Look;
import org.kcpd.division.web.platform.Messages;

/** The system-use notice: what whoever signs in agrees to before the first page. */
@Named
@RequestScoped
public class UseNotice {
    private static final int MARK = 12;

    /** The paragraphs, by the end of their keys. */
    private static final List<String> PARAGRAPHS = List.of("official", "watched", "confidential", "consent");

    @Inject
    private Sessions sessions;

    @Inject
    private Look look;

    @Inject
    private Messages texts;

    @Inject
    private HttpServletRequest request;

    public List<String> getParagraphs() {
        return PARAGRAPHS;
    }

    /** Whether the member still has to acknowledge it in this session. */
    public boolean isDue() {
        return SignedIn.of(request).filter(signedIn -> !signedIn.acknowledged()).isPresent();
    }

    /** Goes on to where the member wanted to go. */
    public void acknowledge() throws IOException {
        sessions.acknowledge(request, "notice " + look.getLanguage() + " " + mark());
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(Wanted.take(request).orElse(request.getContextPath() + "/"));
    }

    /** What tells this text from an earlier or later one, for the audit. */
    private String mark() {
        var whole = new StringBuilder();
        PARAGRAPHS.forEach(each -> whole.append(texts.name("notice.text", each)).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(whole.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, MARK);
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }
}
