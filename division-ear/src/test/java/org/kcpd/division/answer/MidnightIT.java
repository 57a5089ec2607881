package org.kcpd.division.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.product.Products;

/** An assignment that begins tomorrow opens its pages at 00:00 in Kansas City and not before; nothing runs at midnight. */
class MidnightIT {
    private static final String OFFICER = "02500";
    private static final String COMMANDERS_PAGE = "personnel/waiting.xhtml";
    private static final String ACTING = "MidnightIT";
    private static final LocalDate TOMORROW = LocalDate.now(BusinessClock.ZONE).plusDays(1);
    private static final Instant MIDNIGHT =
            TOMORROW.atStartOfDay(BusinessClock.ZONE).toInstant();

    /** South has the officer as its acting commander, tomorrow only. */
    @BeforeAll
    static void order() {
        Products.micro()
                .database()
                .sql("insert into assignment (member_id, type, primary_line, element_id, work_site_id, watch_id,"
                        + " position_id, title, from_date, to_date) select m.id, 'ACTING', 0, e.id, e.id, w.id, p.id, '"
                        + ACTING + "', '" + TOMORROW + "', '" + TOMORROW.plusDays(1)
                        + "' from member m, element e, watch w, position_code p where m.serial_no = '" + OFFICER
                        + "' and e.code = 'SPD' and w.id = (select min(id) from watch) and p.code = 'COMMANDER'");
    }

    @AfterAll
    static void asItWas() {
        Products.micro().clockOfTheMachine();
        Members.forget();
        Products.micro().database().sql("delete from assignment where title = '" + ACTING + "'");
    }

    @Test
    void what_begins_tomorrow_opens_at_midnight_and_ends_at_the_next() throws Exception {
        assertThat(statusAt(MIDNIGHT.minusSeconds(1))).as("23:59:59").isEqualTo(403);
        assertThat(statusAt(MIDNIGHT)).as("00:00:00").isEqualTo(200);
        assertThat(statusAt(
                        TOMORROW.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant()))
                .as("a day later")
                .isEqualTo(403);
    }

    @Test
    void the_member_reads_today_what_they_may_tomorrow_and_why() throws Exception {
        Products.micro().clockOfTheMachine();
        var officer = PageClient.signedIn(Products.micro().server().root(), OFFICER, Products.PASSWORD);

        String today = rights(officer.get("access/mine.xhtml").body());
        String tomorrow = rights(officer.get("access/mine.xhtml?on=" + TOMORROW).body());

        assertThat(today).doesNotContain("endorse transfer requests");
        assertThat(tomorrow).contains("endorse transfer requests", "Commander");
    }

    /** The part of the page about the member: above the list of all roles. */
    private static String rights(String page) {
        return page.split("<main", 2)[1].split("All roles", 2)[0];
    }

    private static int statusAt(Instant instant) throws IOException, InterruptedException {
        Products.micro().clock(instant.toString());
        return PageClient.signedIn(Products.micro().server().root(), OFFICER, Products.PASSWORD)
                .get(COMMANDERS_PAGE)
                .status();
    }
}
