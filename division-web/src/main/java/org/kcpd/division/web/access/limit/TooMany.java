package org.kcpd.division.web.access.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.kcpd.division.web.platform.Look;
import org.kcpd.division.web.platform.Messages;

/** Answers who asked for too much: 429, when to come back, and a page; a line for a script or for who does not stop. */
public final class TooMany {
    /** No constant of the servlet specification has it. */
    public static final int STATUS = 429;

    /** What the sign-in page says. */
    public static final String CODE = "E-TOO-MANY";

    private TooMany() {}

    /** Says when to come back, without an answer of its own. */
    public static void announce(HttpServletResponse answer, Refusal refusal) {
        answer.setStatus(STATUS);
        answer.setHeader("Retry-After", String.valueOf(refusal.seconds()));
    }

    public static void answer(HttpServletRequest asked, HttpServletResponse answer, Refusal refusal) {
        try {
            announce(answer, refusal);
            if (refusal.isBare() || "partial/ajax".equals(asked.getHeader("Faces-Request"))) {
                answer.setContentType("text/plain;charset=UTF-8");
                answer.getWriter().write(Messages.format(language(asked), "error.too-many.line", refusal.seconds()));
            } else {
                answer.sendError(STATUS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the browser would have it: the member's own choice is not worth a question to the database now. */
    private static Locale language(HttpServletRequest asked) {
        return Look.LANGUAGES.contains(asked.getLocale().getLanguage()) ? asked.getLocale() : Locale.ENGLISH;
    }
}
