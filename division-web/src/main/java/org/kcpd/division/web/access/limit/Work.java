package org.kcpd.division.web.access.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a request costs, from what its address shows: parameters in a body are not read for it. */
public enum Work {
    /** Proving who one is. */
    SIGN_IN,
    /** Looking for people and records by words. */
    SEARCH,
    /** A list as a file, a printed document. */
    OUTPUT,
    /** Any other page, and every form. */
    PAGE,
    /** Styles, scripts and pictures: read once and kept by the browser. */
    RESOURCE;

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final Pattern WORDS = Pattern.compile("(^|&)q=[^&]");
    private static final Pattern FILE = Pattern.compile("(^|&)(export|pdf)=[^&]");

    /** Of a request for a page; a sign-in is counted where it is recognised. */
    static Work of(HttpServletRequest asked) {
        String parameters = Optional.ofNullable(asked.getQueryString()).orElse("");
        if (asked.getServletPath().startsWith(RESOURCES)) {
            return RESOURCE;
        }
        if (FILE.matcher(parameters).find()) {
            return OUTPUT;
        }
        return WORDS.matcher(parameters).find() ? SEARCH : PAGE;
    }

    /** The setting with its two paces: {@code division.limit.sign-in}. */
    String setting() {
        return "division.limit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
