package org.kcpd.division.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kcpd.division.browser.PageInventory.Visit;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/**
 * Every view in every state on four screens, which together hold every pair of desktop or phone, light or dark, English or
 * Spanish (two of them are the same open page, seen on another screen): nothing for axe and for {@code page-checks.js}, a quiet console (a violation of the policy is an error there),
 * a picture of each at both sizes. All pages are looked at before it fails, so that one run names everything.
 */
class EveryPageST extends BrowserTest {

    private static final Path WEB = Path.of("../division-web/src/main");
    private static final Path VIEWS = WEB.resolve("webapp");

    private static final String CHECKS = resource("page-checks.js");

    /** Names the training data and the member's own menu share with a text of the other language. */
    private static final Set<String> DATA =
            Set.of("Community Engagement Division", "Chaplaincy", "Chaplain", "Analyst", "Member", "Training data");

    /** One of each size is kept as a picture. */
    private static final Set<Look> PICTURED = EnumSet.of(Look.DESKTOP_LIGHT, Look.PHONE_DARK);

    /** One of each size and language is asked for every rule of axe, the others for what colours and widths can break. */
    private static final Set<Look> READ_OUT = EnumSet.of(Look.DESKTOP_LIGHT, Look.PHONE_SPANISH);

    private final Product product = Products.micro();

    @BeforeAll
    static void lay() {
        PageInventory.lay(Products.micro().database());
    }

    @Test
    void the_inventory_names_every_view() throws IOException {
        Set<String> visited = PageInventory.byMember().values().stream()
                .flatMap(List::stream)
                .map(visit -> visit.address().split("\\?")[0])
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(VIEWS)) {
            assertThat(files.map(file -> VIEWS.relativize(file).toString())
                            .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF")))
                    .containsExactlyInAnyOrderElementsOf(visited);
        }
    }

    static Stream<List<Look>> screens() {
        return Stream.of(
                List.of(Look.DESKTOP_LIGHT, Look.PHONE_DARK), List.of(Look.DESKTOP_SPANISH_DARK, Look.PHONE_SPANISH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void every_page_is_right(List<Look> screens) throws IOException {
        var page = open(product, screens.get(0));
        var foreign = foreign(screens.get(0).language());
        List<String> wrong = new ArrayList<>();
        PageInventory.byMember().forEach((member, visits) -> {
            if (!member.equals(PageInventory.NOBODY)) {
                page.context().clearCookies();
                page.navigate("./");
                signIn(page, member);
            }
            visits.forEach(visit -> wrong.addAll(findings(page, screens, visit, foreign)));
        });
        forgiveConsole();
        assertThat(wrong).isEmpty();
    }

    private List<String> findings(Page page, List<Look> screens, Visit visit, List<String> foreign) {
        List<String> found = new ArrayList<>();
        forgiveConsole();
        try {
            screens.get(0).applyTo(page);
            int status = page.navigate(visit.address()).status();
            if (status != visit.status()) {
                found.add("answers " + status);
            }
            visit.then().accept(page);
            for (Look look : screens) {
                look.applyTo(page);
                if (PICTURED.contains(look)) {
                    screenshot(page, look, visit.name());
                }
                var given = Map.of("language", look.language(), "phone", look.phone(), "foreign", foreign);
                ((List<?>) page.evaluate(CHECKS, given)).forEach(each -> found.add(each.toString()));
                (READ_OUT.contains(look) ? barriers(page) : barriersOfLooks(page))
                        .forEach(each -> found.add(each.toString()));
            }
        } catch (RuntimeException | AssertionError broken) {
            found.add(broken.toString());
        }
        consoleErrors().stream()
                .filter(error -> !(error.contains("Failed to load resource") && isError(visit)))
                .forEach(found::add);
        return found.stream().map(each -> visit.name() + ": " + each).toList();
    }

    private static boolean isError(Visit visit) {
        return visit.name().startsWith("error-");
    }

    /** Texts that the other language has and this one has not. */
    private static List<String> foreign(String language) throws IOException {
        Set<String> texts = new HashSet<>(texts(language.equals("en") ? "es" : "en"));
        texts.removeAll(texts(language));
        texts.removeAll(DATA);
        return List.copyOf(texts);
    }

    private static Set<String> texts(String language) throws IOException {
        Set<String> all = new HashSet<>();
        try (Stream<Path> bundles = Files.list(WEB.resolve("resources/messages"))) {
            for (Path bundle : bundles.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(bundle)) {
                    properties.load(reader);
                }
                properties.values().forEach(text -> all.add(text.toString()));
            }
        }
        return all;
    }
}
