package org.kcpd.division.browser.personnel;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The roster list. */
final class RosterScreen {

    private final Page page;

    RosterScreen(Page page) {
        this.page = page;
    }

    /** Opens it with these parameters of its address, for example {@code site=11&on=2026-11-23}. */
    RosterScreen open(String parameters) {
        page.navigate("personnel/roster.xhtml?" + parameters);
        return this;
    }

    /** Chooses a filter by what it reads and sends the filters. */
    void filter(String name, String label) {
        page.locator("#" + name).selectOption(label);
        page.locator(".filter-go button").click();
    }

    /** What the count above the list says, digits only. */
    int count() {
        return Integer.parseInt(page.locator(".count b").innerText().replaceAll("\\D", ""));
    }

    Locator rows() {
        return page.locator("table[data-list] tbody tr");
    }

    List<String> column(int number) {
        return rows().locator("td:nth-child(" + number + ")").allInnerTexts();
    }

    void sortBy(String heading) {
        page.locator("thead th a", new Page.LocatorOptions().setHasText(heading))
                .click();
    }

    /** Ticks the boxes of these rows, from 0, and answers the members' serial numbers. */
    List<String> pick(int... numbers) {
        for (int number : numbers) {
            rows().nth(number).locator("input[name='sel']").check();
        }
        return page.locator("input[name='sel']:checked").all().stream()
                .map(box -> box.getAttribute("value"))
                .toList();
    }

    void startOrder() {
        page.locator("#start-order").click();
    }

    /** The lines of the list as a CSV file, heading included. */
    List<String> exported() {
        Download download =
                page.waitForDownload(() -> page.locator("a[download]", new Page.LocatorOptions().setHasText("CSV"))
                        .click());
        try {
            return Files.readAllLines(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
