package org.kcpd.division.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;

/** A screen the product must look right on. */
public enum Look {
    DESKTOP_LIGHT(1440, 900, ColorScheme.LIGHT, "en-US"),
    DESKTOP_DARK(1440, 900, ColorScheme.DARK, "en-US"),
    DESKTOP_SPANISH_DARK(1440, 900, ColorScheme.DARK, "es-US"),
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT, "en-US"),
    PHONE_DARK(390, 844, ColorScheme.DARK, "en-US"),
    PHONE_SPANISH(390, 844, ColorScheme.LIGHT, "es-US");

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
                .setHasTouch(phone());
    }

    /**
     * Makes an open page's screen this one, without the transition from one theme's colours to the other's, and waits until it
     * is drawn; the language stays.
     */
    void applyTo(Page page) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    boolean phone() {
        return width < 600;
    }

    /** {@code en} or {@code es}. */
    String language() {
        return Locale.forLanguageTag(locale).getLanguage();
    }

    /** For file names. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
