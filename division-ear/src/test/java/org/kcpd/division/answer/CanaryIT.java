package org.kcpd.division.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.answer.Members.ADMINISTRATOR;
import static org.kcpd.division.answer.Members.DIVISION_COMMANDER;
import static org.kcpd.division.answer.Members.EAST_COMMANDER;
import static org.kcpd.division.answer.Members.OFFICER;
import static org.kcpd.division.answer.Members.OPERATOR;
import static org.kcpd.division.answer.Members.PRIVACY_OFFICER;
import static org.kcpd.division.answer.Members.as;
import static org.kcpd.division.answer.Members.texts;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.browser.PageInventory;
import org.kcpd.division.probe.PageClient.Page;
import org.kcpd.division.product.Products;
import org.kcpd.division.testdb.TestDatabase;
import org.kcpd.division.testdb.Traces;

/**
 * Words that nobody but a few may read, in everything the running product gives away: no page and no download of a member
 * without the right, no mail, no log and no file has them. They are all the product keeps of class C3 so far: what is written in
 * a request for hardship (why, the facts, a step's reason, a draft), and why its glass was broken. There is no record of class C4
 * yet; whoever adds one lays a canary of it here, which nobody else may read at all.
 */
class CanaryIT {
    private static final String WORDS = "Zq7hardship";
    private static final String WHY = "Zq8glass";
    private static final String OPEN = "Zq9everybody";

    /** Who asks: Central's commander, so that the officer from there and East's commander have nothing to do with it. */
    private static final String ASKING = "02011";

    private static final Pattern DRAFTING = Pattern.compile("keepDraft *= *function\\(\\) *\\{.*?\\bs:\"([^\"]+)\"");
    private static final Pattern DOWNLOAD = Pattern.compile("href=\"(?:/division/)?([^\"]*\\b(?:export|pdf)=[^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Pages and downloads that showed what they should not. */
    private static final List<String> LEAKS = new ArrayList<>();

    private static long request;
    private static int looked;

    @BeforeAll
    static void layThemAndLookEverywhere() throws Exception {
        Products.micro().database().sql("insert into setting values ('canary', '" + OPEN + "', utc_timestamp(), null)");
        ask();
        as(DIVISION_COMMANDER)
                .post(
                        as(DIVISION_COMMANDER)
                                .get(page())
                                .form("endorse-losing")
                                .set("endorse-losing-reason", WORDS),
                        "endorse-losing");
        lookEverywhere(ADMINISTRATOR, WORDS);
        as(ADMINISTRATOR)
                .post(
                        as(ADMINISTRATOR)
                                .get(page())
                                .form("break-glass")
                                .set("glass-reason", "SAFETY")
                                .set("glass-text", WHY + ": the station asks for an address"),
                        "break-glass");
        for (String member : List.of(OPERATOR, EAST_COMMANDER, OFFICER)) {
            lookEverywhere(member, WORDS, WHY);
        }
        lookAt(DIVISION_COMMANDER, ofTheRequest(), WHY);
    }

    /** Begun and left, sent without its facts, sent; and begun once more. */
    private static void ask() throws Exception {
        String south = texts("select id from element where code = 'SPD'").get(0);
        keepDraft();
        var form = as(ASKING).get("personnel/transfer.xhtml").form("reason");
        form.set("site", south).set("element", south).set("reason", WORDS + " why");
        form.fields().put("hardship", "on");
        Page refused = as(ASKING).post(form, "submit");
        assertThat(refused.body()).as("sent back with what was written").contains(WORDS);
        form = refused.form("reason").set("hardshipFacts", WORDS + " facts");
        form.fields().put("hardship", "on");
        as(ASKING).post(form, "submit");
        request = Long.parseLong(
                texts("select max(id) from transfer_request where hardship = 1").get(0));
        keepDraft();
    }

    private static void keepDraft() throws Exception {
        Page page = as(ASKING).get("personnel/transfer.xhtml");
        var source = DRAFTING.matcher(page.body());
        assertThat(source.find()).isTrue();
        var form = page.form("reason");
        form.fields().put("draftName", "transfer-new");
        form.fields().put("draftContent", "{\"reason\":\"" + WORDS + "\"}");
        as(ASKING).ajax(form, source.group(1));
    }

    private static String page() {
        return "personnel/transfer.xhtml?id=" + request;
    }

    private static void lookEverywhere(String member, String... canaries) throws Exception {
        Set<String> all = new LinkedHashSet<>(PageInventory.addresses());
        all.addAll(ofTheRequest());
        lookAt(member, all, canaries);
    }

    private static Set<String> ofTheRequest() {
        return Set.of(
                page(),
                "personnel/transfers.xhtml?q=" + ASKING,
                "personnel/readers.xhtml?kind=TransferRequest&id=" + request,
                "personnel/member.xhtml?serial=" + ASKING,
                "personnel/waiting.xhtml?site=5",
                "search.xhtml?q=" + ASKING,
                "access/looks.xhtml?kind=TransferRequest&subject=" + request,
                "access/audit.xhtml?kind=TransferRequest&subject=" + request,
                "access/audit.xhtml?actor=" + ASKING,
                "access/disclosures.xhtml?actor=" + ADMINISTRATOR,
                "access/glass.xhtml?which=1",
                "access/sessions.xhtml");
    }

    /** The pages, and of each sort of download that they offer one. */
    private static void lookAt(String member, Set<String> addresses, String... canaries) throws Exception {
        Set<String> downloads = new LinkedHashSet<>();
        for (String address : addresses) {
            Page page = as(member).get(address);
            note(member, address, page.body(), canaries);
            DOWNLOAD.matcher(page.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .map(link -> link.startsWith("access/") || link.startsWith("personnel/")
                            ? link
                            : address.replaceAll("[^/]*$", "") + link)
                    .forEach(downloads::add);
        }
        Set<String> sorts = new LinkedHashSet<>();
        for (String address : downloads) {
            if (sorts.add(address.replaceAll("\\?.*(export=\\w+|pdf=).*", "$1"))) {
                note(member, address, text(as(member).bytes(address)), canaries);
            }
        }
        assertThat(sorts).as("downloads of " + member).hasSizeGreaterThan(addresses.size() > 20 ? 5 : 0);
    }

    private static void note(String member, String address, String text, String... canaries) {
        looked++;
        Arrays.stream(canaries)
                .filter(text::contains)
                .forEach(canary -> LEAKS.add(member + " reads " + canary + " at " + address));
    }

    /** What is written in a file: of a sheet all its parts, of a document what is read. */
    private static String text(byte[] file) throws IOException {
        String raw = new String(file, StandardCharsets.UTF_8);
        if (raw.startsWith("%PDF")) {
            try (var document = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(document);
            }
        }
        if (!raw.startsWith("PK")) {
            return raw;
        }
        var parts = new StringBuilder();
        Path kept = Files.write(Products.micro().files().resolve("read.xlsx"), file);
        try (var sheet = new ZipFile(kept.toFile())) {
            for (var part : sheet.stream().toList()) {
                parts.append(new String(sheet.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(kept);
        }
        return parts.toString();
    }

    @AfterAll
    static void takeThemAway() {
        Products.micro()
                .database()
                .sql(
                        "delete s from secret_value s join transfer_event e on s.owner_table = 'transfer_event' and s.owner_id = e.id"
                                + " where e.request_id = " + request,
                        "delete from secret_value where owner_table = 'transfer_request' and owner_id = " + request,
                        "delete from secret_value where owner_table in ('glass_break', 'draft')",
                        "delete from draft",
                        "delete from glass_break where record_id = " + request,
                        "delete from transfer_event where request_id = " + request,
                        "delete from transfer_request where id = " + request,
                        "delete from setting where name = 'canary'");
    }

    @Test
    void no_page_and_no_download_shows_them_to_whom_they_are_not_for() {
        System.out.println("canaries: " + looked + " pages and downloads read");
        assertThat(looked).isGreaterThan(350);
        assertThat(LEAKS).isEmpty();
    }

    @Test
    void who_may_read_them_reads_them() throws Exception {
        for (String member : List.of(ASKING, DIVISION_COMMANDER, PRIVACY_OFFICER)) {
            assertThat(as(member).get(page()).body())
                    .as(member)
                    .contains(WORDS + " why", WORDS + " facts")
                    .containsPattern("timeline[\\s\\S]*" + WORDS);
        }
        assertThat(as(ADMINISTRATOR).get(page()).body()).as("by break-glass").contains(WORDS + " facts");
        assertThat(as(PRIVACY_OFFICER).get("access/glass.xhtml").body()).contains(WHY);
        assertThat(as(ASKING).get("personnel/transfer.xhtml").body())
                .as("the draft")
                .contains(WORDS);
    }

    @Test
    void no_mail_has_them() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!texts("select id from outbox_mail where state = 'WAITING'").isEmpty() && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        String number = texts("select max(id) from glass_break").get(0);
        List<String> mails = Arrays.stream(Products.mail().getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .toList();
        assertThat(mails)
                .as("the supervisor and the privacy officers are told")
                .anyMatch(mail -> mail.contains("Break-glass no. " + number));
        assertThat(mails).noneMatch(mail -> mail.contains(WORDS) || mail.contains(WHY));
    }

    @Test
    void no_log_and_no_file_has_them() {
        Path server = Products.micro().files();
        assertThat(Traces.of("INFO", server)).contains("server.log");
        assertThat(Traces.of(WORDS, server)).isEmpty();
        assertThat(Traces.of(WHY, server)).isEmpty();
        TestDatabase.files().ifPresent(files -> {
            assertThat(Traces.of(OPEN, files))
                    .as("what is open is found")
                    .anyMatch(name -> name.contains("ib_logfile"));
            assertThat(Traces.of(WORDS, files)).isEmpty();
            assertThat(Traces.of(WHY, files)).isEmpty();
        });
    }
}
