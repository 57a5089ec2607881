package org.kcpd.division.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.boundary.GrantDesk;
import org.kcpd.division.access.boundary.RevokeGrant;
import org.kcpd.division.access.query.GrantFilter;
import org.kcpd.division.access.query.GrantQuery;
import org.kcpd.division.access.query.GrantRow;
import org.kcpd.division.access.query.GrantSort;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Notices;
import org.kcpd.division.web.platform.Picked;

/** Who holds which role by grant; ending grants before their time. */
@Named
@ViewScoped
public class GrantsView extends ListView<GrantRow, GrantFilter, GrantSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GrantQuery grants;

    @Inject
    private GrantDesk desk;

    @Inject
    private Messages texts;

    @Inject
    private Notices notices;

    /** The roles that are granted, for the filter. */
    public List<Choice> getRoles() {
        return Arrays.stream(Role.values())
                .filter(Role::granted)
                .map(role -> new Choice(role, texts.name("role", role)))
                .toList();
    }

    /** Ends the picked grants now, each one a use case of its own. */
    public void revoke() {
        List<Long> picked = Picked.ids();
        int ended = 0;
        for (long id : picked) {
            try {
                desk.revoke(new RevokeGrant(UUID.randomUUID().toString(), id));
                ended++;
            } catch (Refused alreadyOver) {
                notices.problems(alreadyOver.problems());
            }
        }
        notices.done("grants.revoked", ended);
        refresh();
    }

    /** Who gave it: the serial number, or both where it took two. */
    private static String by(GrantRow row) {
        return row.confirmedBy().isEmpty() ? row.grantedBy() : row.grantedBy() + " + " + row.confirmedBy();
    }

    /** The same, for the page; what nobody gave the installation did. */
    public String givers(GrantRow row) {
        return by(row).isEmpty() ? texts.get("audit.system") : by(row);
    }

    @Override
    protected List<String> filterNames() {
        return List.of("q", "role", "ended");
    }

    @Override
    protected GrantFilter filter() {
        return new GrantFilter(
                text("q").orElse(""), choice("role", Role.class), text("ended").isEmpty());
    }

    @Override
    protected GrantSort defaultSort() {
        return GrantSort.MEMBER;
    }

    @Override
    protected Slice<GrantRow> load(TableQuery<GrantFilter, GrantSort> query) {
        return grants.list(query);
    }

    @Override
    protected List<Column<GrantRow>> columns() {
        return List.of(
                new Column<>("grants.serial", GrantRow::serialNo),
                new Column<>("grants.member", row -> row.familyName() + ", " + row.givenName()),
                new Column<>("grants.role", row -> texts.name("role", row.role())),
                new Column<>("grants.from", row -> Formats.at(row.from())),
                new Column<>("grants.until", row -> Formats.at(row.until())),
                new Column<>("grants.by", GrantsView::by),
                new Column<>("grants.reason", GrantRow::reason));
    }
}
