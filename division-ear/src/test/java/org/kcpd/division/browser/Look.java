package org.kcpd.division.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** A screen the product must look right on. */
public enum Look {
    DESKTOP_LIGHT(1440, 900, ColorScheme.LIGHT, "en-US"),
    DESKTOP_DARK(1440, 900, ColorScheme.DARK, "en-US"),
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT, "en-US"),
    PHONE_DARK(390, 844, ColorScheme.DARK, "en-US"),
    DESKTOP_SPANISH(1440, 900, ColorScheme.LIGHT, "es-US"),
    PHONE_SPANISH_DARK(390, 844, ColorScheme.DARK, "es-US");

    private final int width;
    private final int height;
    private final ColorScheme scheme;
    private final String locale;

    Look(int width, int height, ColorScheme scheme, String locale) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
        this.locale = locale;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale(locale)
                .setTimezoneId("America/Chicago")
                .setHasTouch(width < 600);
    }

    /** For file names. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
