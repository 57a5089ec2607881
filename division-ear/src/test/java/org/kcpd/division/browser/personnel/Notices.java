package org.kcpd.division.browser.personnel;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a page says back: in its summary, and beside a field. */
final class Notices {

    private Notices() {}

    static Locator of(Page page) {
        return page.locator(".notices .notice");
    }

    /** What stands beside the field of that id. */
    static Locator beside(Page page, String field) {
        return page.locator("#" + field + "-error");
    }
}
