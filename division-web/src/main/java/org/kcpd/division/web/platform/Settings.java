package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.kcpd.division.platform.setting.OwnSettings;
import org.kcpd.division.platform.setting.RememberPreference;

/** The member's menu: theme and language. */
@Named
@RequestScoped
public class Settings {

    @Inject
    private Look look;

    @Inject
    private Shell shell;

    @Inject
    private OwnSettings own;

    public List<String> getThemes() {
        return Look.THEMES;
    }

    public List<String> getLanguages() {
        return Look.LANGUAGES;
    }

    /** Takes a theme or a language and shows the page again. */
    public void choose(String name, String value) {
        if (look.choose(name, value) && shell.isSignedIn()) {
            own.remember(new RememberPreference(UUID.randomUUID().toString(), name, value));
        }
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) outside.getRequest();
        String referrer = request.getHeader("Referer");
        String here = request.getRequestURL().toString();
        redirect(referrer != null && referrer.split("\\?")[0].equals(here) ? referrer : here);
    }

    /** The member has read what their role can do: it is not shown again. */
    public void welcomed() {
        own.remember(new RememberPreference(UUID.randomUUID().toString(), Look.WELCOMED, "yes"));
        look.welcomed();
    }

    private static void redirect(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException connectionLost) {
            throw new UncheckedIOException(connectionLost);
        }
    }
}
