package org.kcpd.division.web.access;

import java.util.List;
import java.util.Set;

/** What may be seen without signing in. Everything else may not: a new page is closed until it is written here. */
final class OpenPaths {
    static final String SIGN_IN = "/signin.xhtml";

    /** Sets out for the portal; answered by the mechanism, there is no page. */
    static final String START = "/signin/start";

    /** What is shown before the first page of every session. */
    static final String NOTICE = "/notice.xhtml";

    /** How long the session lasts; says nothing to who has none. */
    static final String SESSION = "/session";

    private static final Set<String> PAGES = Set.of(SIGN_IN, SESSION, "/about", "/about.xhtml", "/favicon.ico");
    private static final List<String> FOLDERS = List.of("/jakarta.faces.resource/");

    private OpenPaths() {}

    static boolean isResource(String path) {
        return FOLDERS.stream().anyMatch(path::startsWith);
    }

    /** @param path below the context root, decoded by the container, without parameters */
    static boolean contains(String path) {
        return PAGES.contains(path) || isResource(path);
    }
}
