package org.kcpd.division.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What every answer of the product says, be it a page, a file, a part of a page, a redirect or an error. */
public final class HeaderTable {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()");

    private static final List<String> POLICY =
            List.of("default-src '", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri '");

    /** The one exception: PrimeFaces hides its poll by a style attribute; no script and no style element may be inline. */
    private static final String POLL_IS_HIDDEN = " style-src-attr 'unsafe-inline';";

    private static final List<String> COOKIE = List.of("path=/division", "httponly", "samesite=lax");
    private static final List<String> NOT_KEPT = List.of("[no-store]", "[no-store, no-cache]");
    private static final String RESOURCES = "/jakarta.faces.resource/";

    private HeaderTable() {}

    /** What differs from the table; nothing where it is all right. */
    public static List<String> wrong(String address, int status, Map<String, List<String>> answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer);
        List<String> wrong = new ArrayList<>();
        ALWAYS.forEach((name, value) -> expect(headers, name, value, wrong));
        if (address.startsWith("https:")) {
            expect(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains", wrong);
        }
        // Faces adds a word of its own to the parts of a page
        var kept = of(headers, "Cache-Control").toString();
        if (address.contains(RESOURCES) ? status == 200 && !kept.contains("max-age=") : !NOT_KEPT.contains(kept)) {
            wrong.add("Cache-Control " + kept);
        }
        var policy = of(headers, "Content-Security-Policy");
        var strict = policy.toString().replace(POLL_IS_HIDDEN, "");
        if (policy.size() != 1
                || strict.contains("unsafe-")
                || strict.contains("*")
                || !POLICY.stream().allMatch(strict::contains)) {
            wrong.add("policy " + policy);
        }
        for (String cookie : of(headers, "Set-Cookie")) {
            if (!List.of(cookie.toLowerCase(Locale.ROOT).split("; *")).containsAll(COOKIE)) {
                wrong.add("cookie " + cookie.replaceFirst("=[^;]*", "=..."));
            }
        }
        return wrong.stream()
                .map(each -> address + " (" + status + "): " + each)
                .toList();
    }

    private static void expect(Map<String, List<String>> headers, String name, String value, List<String> wrong) {
        if (!of(headers, name).equals(List.of(value))) {
            wrong.add(name + " " + of(headers, name));
        }
    }

    private static List<String> of(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of());
    }
}
