package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;

/**
 * The number a member reads from an error page and IT finds in the log: eight characters without the ones people
 * confuse (0 O, 1 I L). One per request.
 */
@Named
@RequestScoped
public class Incident {

    private static final String ATTRIBUTE = Incident.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Inject
    private HttpServletRequest request;

    public String getNumber() {
        return of(request);
    }

    /** Where "try again" leads: the page as it was asked for; a form's own address lacks what stood behind its "?". */
    public String getPage() {
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String from = request.getHeader("Referer");
        return from != null && from.split("\\?")[0].endsWith(asked) ? from.substring(from.indexOf(asked)) : asked;
    }

    /** The number of a request; the first to ask makes it. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String number) {
            return number;
        }
        StringBuilder made = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            made.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        request.setAttribute(ATTRIBUTE, made.toString());
        return made.toString();
    }
}
