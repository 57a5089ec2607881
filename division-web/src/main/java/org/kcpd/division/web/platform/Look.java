package org.kcpd.division.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kcpd.division.platform.setting.OwnSettingsQuery;
import org.kcpd.division.platform.setting.SavedFilter;

/**
 * How the member wants the screens: language and theme (a cookie remembers them before sign-in, the member's
 * preferences afterwards), the filters they keep, and which forms they have begun.
 */
@Named
@SessionScoped
public class Look implements Serializable {

    public static final String LANGUAGE = "language";
    public static final String THEME = "theme";
    static final String WELCOMED = "welcomed";
    public static final List<String> LANGUAGES = List.of("en", "es");
    public static final List<String> THEMES = List.of("auto", "light", "dark");

    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    private OwnSettingsQuery own;

    private String language;
    private String theme;
    private transient Map<String, List<SavedFilter>> filters;
    private transient Set<String> drafts;
    private boolean taken;
    private boolean fresh;

    @PostConstruct
    void readFromBrowser() {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        Locale asked = outside.getRequestLocale();
        language = allowed(LANGUAGES, cookie(outside, LANGUAGE), asked == null ? "en" : asked.getLanguage());
        theme = allowed(THEMES, cookie(outside, THEME), "auto");
    }

    /** Takes what the member has chosen before; unknown values change nothing. */
    public void take(Map<String, String> preferences) {
        language = allowed(LANGUAGES, preferences.getOrDefault(LANGUAGE, ""), language);
        theme = allowed(THEMES, preferences.getOrDefault(THEME, ""), theme);
    }

    /** Takes the member's own preferences once, at the first page after sign-in. */
    void takeOnce() {
        if (!taken) {
            taken = true;
            Map<String, String> preferences = own.preferences();
            take(preferences);
            fresh = !preferences.containsKey(WELCOMED);
        }
    }

    /** The kept filters of a list, read once per session. */
    List<SavedFilter> filters(String page) {
        if (filters == null) {
            filters = new ConcurrentHashMap<>();
        }
        return filters.computeIfAbsent(page, own::filters);
    }

    void forgetFilters() {
        filters = null;
    }

    /** The names of the drafts there are, read once per session: a form without one asks for nothing. */
    Set<String> drafts() {
        if (drafts == null) {
            Set<String> read = ConcurrentHashMap.newKeySet();
            read.addAll(own.draftNames());
            drafts = read;
        }
        return drafts;
    }

    /** A form has a draft, or has none any more. */
    void drafted(String form, boolean kept) {
        if (drafts == null) {
            return; // read with all the others when somebody asks
        }
        if (kept) {
            drafts.add(form);
        } else {
            drafts.remove(form);
        }
    }

    /** Changes one of the two for this browser. @return whether it is one of ours */
    public boolean choose(String name, String value) {
        boolean known =
                (LANGUAGE.equals(name) && LANGUAGES.contains(value)) || (THEME.equals(name) && THEMES.contains(value));
        if (known) {
            take(Map.of(name, value));
            ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
            outside.addResponseCookie(
                    name,
                    value,
                    Map.of(
                            "path",
                            outside.getRequestContextPath() + "/",
                            "maxAge",
                            A_YEAR,
                            "httpOnly",
                            true,
                            "secure",
                            outside.isSecure(),
                            "SameSite",
                            "Lax"));
        }
        return known;
    }

    /** Whether the member has not yet been shown what their role can do. */
    public boolean isWelcome() {
        return fresh;
    }

    void welcomed() {
        fresh = false;
    }

    public String getLanguage() {
        return language;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(language);
    }

    public String getTheme() {
        return theme;
    }

    private static String cookie(ExternalContext outside, String name) {
        return outside.getRequestCookieMap().get(name) instanceof Cookie cookie ? cookie.getValue() : "";
    }

    private static String allowed(List<String> values, String wanted, String otherwise) {
        if (values.contains(wanted)) {
            return wanted;
        }
        return values.contains(otherwise) ? otherwise : values.get(0);
    }
}
