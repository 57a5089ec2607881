package org.kcpd.division.web.platform;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kcpd.division.platform.operate.Checked;

/** The web's part of the self-check: how this very request came in, and how cookies and pages are set. */
final class WebChecks {
    private static final int LONGEST_IDLE = 30;
    private static final Pattern SCRIPTS = Pattern.compile("script-src ([^;]*)");

    private WebChecks() {}

    static List<Checked> of(HttpServletRequest request) {
        ServletContext context = request.getServletContext();
        List<Checked> all = new ArrayList<>();
        all.add(Checked.same("web.https", request.isSecure() ? "https" : "http", "https"));
        var cookie = context.getSessionCookieConfig();
        all.add(Checked.same("web.cookie-secure", cookie.isSecure(), true));
        all.add(Checked.same("web.cookie-http-only", cookie.isHttpOnly(), true));
        all.add(Checked.same(
                "web.tracking", context.getEffectiveSessionTrackingModes(), Set.of(SessionTrackingMode.COOKIE)));
        int idle = request.getSession().getMaxInactiveInterval() / 60;
        all.add(new Checked("web.idle", idle + " min", "30 min", idle > 0 && idle <= LONGEST_IDLE));
        all.add(Checked.same("web.policy", parameter(context, "primefaces.CSP"), "true"));
        Matcher scripts = SCRIPTS.matcher(parameter(context, "primefaces.CSP_POLICY"));
        all.add(Checked.same("web.scripts", scripts.find() ? scripts.group(1).strip() : "any", "'self'"));
        all.add(Checked.same("web.stage", parameter(context, "jakarta.faces.PROJECT_STAGE"), "Production"));
        all.add(Checked.same("web.state", parameter(context, "jakarta.faces.STATE_SAVING_METHOD"), "server"));
        return all;
    }

    private static String parameter(ServletContext context, String name) {
        return Optional.ofNullable(context.getInitParameter(name)).orElse("");
    }
}
