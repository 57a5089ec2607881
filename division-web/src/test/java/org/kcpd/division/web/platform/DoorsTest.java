package org.kcpd.division.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;

class DoorsTest {
    private static final Set<Right> MEMBER = Role.REQ.rights();

    @Test
    void a_page_opens_to_whom_the_matrix_opens_it() {
        assertThat(Doors.open("/access/grant.xhtml", MEMBER)).isFalse();
        assertThat(Doors.open("/access/grant.xhtml", Role.PRI.rights())).isTrue();
        assertThat(Doors.open("/personnel/member-edit.xhtml", MEMBER)).isFalse();
        assertThat(Doors.open("/personnel/member-edit.xhtml", Role.ADM.rights()))
                .isTrue();
    }

    @Test
    void who_operates_the_system_sees_what_happened_technically_and_no_other_page_of_the_audit() {
        var operator = Role.rightsOf(List.of(Role.REQ, Role.SYS));
        assertThat(Doors.open("/access/audit.xhtml", operator)).isTrue();
        for (String page : List.of("disclosures", "review", "verify", "looks", "summary")) {
            assertThat(Doors.open("/access/" + page + ".xhtml", operator))
                    .as(page)
                    .isFalse();
        }
    }

    @Test
    void a_page_of_one_record_opens_to_whom_some_of_its_records_are_open() {
        assertThat(Doors.open("/personnel/order.xhtml", MEMBER)).as("published").isTrue();
        assertThat(Doors.open("/access/proposal.xhtml", MEMBER)).isFalse();
        assertThat(Doors.open("/access/looks.xhtml", Role.ADM.rights())).isTrue();
    }

    @Test
    void what_every_member_has_opens_without_a_right() {
        assertThat(Doors.open("/settings.xhtml", Set.of())).isTrue();
        assertThat(Doors.open("/personnel/roster.xhtml", Set.of())).isFalse();
    }
}
