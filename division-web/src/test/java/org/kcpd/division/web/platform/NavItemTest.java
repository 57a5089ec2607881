package org.kcpd.division.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;

class NavItemTest {

    @Test
    void every_item_leads_to_a_page_that_exists() {
        assertThat(Arrays.stream(NavItem.values())
                        .filter(item -> !Files.exists(Path.of("src/main/webapp" + item.getPage()))))
                .isEmpty();
    }

    @Test
    void every_item_is_open_to_somebody_and_administration_not_to_every_member() {
        Set<Right> member = Role.REQ.rights();
        for (NavItem item : NavItem.values()) {
            assertThat(Arrays.stream(Role.values())
                            .anyMatch(role -> item.isOpenTo(Role.rightsOf(List.of(Role.REQ, role)))))
                    .as(item.name())
                    .isTrue();
            if (item.getGroup() == NavItem.Group.ADMINISTRATION) {
                assertThat(item.isOpenTo(member)).as(item.name()).isFalse();
            }
        }
    }

    @Test
    void the_phones_bar_has_at_most_five_entries_for_everybody() {
        for (Role role : Role.values()) {
            Set<Right> rights = Role.rightsOf(List.of(Role.REQ, role));
            assertThat(Arrays.stream(NavItem.values()).filter(NavItem::isHandy).filter(item -> item.isOpenTo(rights)))
                    .as(role.name())
                    .hasSizeBetween(3, 5);
        }
    }
}
