package org.kcpd.division.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.kcpd.division.access.boundary.AccountDesk;
import org.kcpd.division.access.boundary.UnlinkAccount;
import org.kcpd.division.access.query.AccountFilter;
import org.kcpd.division.access.query.AccountQuery;
import org.kcpd.division.access.query.AccountRow;
import org.kcpd.division.access.query.AccountSort;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Notices;
import org.kcpd.division.web.platform.Picked;

/** Who can prove who they are, and by what; unlinking a member from the portal's subject. */
@Named
@ViewScoped
public class AccountsView extends ListView<AccountRow, AccountFilter, AccountSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private AccountQuery accounts;

    @Inject
    private AccountDesk desk;

    @Inject
    private Notices notices;

    private String reason = "";

    /** Unlinks the picked accounts, each one a use case of its own. */
    public void unlink() {
        int unlinked = 0;
        for (long memberId : Picked.ids()) {
            try {
                desk.unlink(new UnlinkAccount(UUID.randomUUID().toString(), memberId, reason));
                unlinked++;
            } catch (Refused refusal) {
                notices.problems(refusal.problems());
            }
        }
        notices.done("accounts.unlinked", unlinked);
        reason = "";
        refresh();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    @Override
    protected List<String> filterNames() {
        return List.of("q", "linked");
    }

    @Override
    protected AccountFilter filter() {
        return new AccountFilter(text("q").orElse(""), text("linked").isPresent());
    }

    @Override
    protected AccountSort defaultSort() {
        return AccountSort.MEMBER;
    }

    @Override
    protected Slice<AccountRow> load(TableQuery<AccountFilter, AccountSort> query) {
        return accounts.list(query);
    }

    @Override
    protected List<Column<AccountRow>> columns() {
        return List.of(
                new Column<>("grants.serial", AccountRow::serialNo),
                new Column<>("grants.member", row -> row.familyName() + ", " + row.givenName()),
                new Column<>("accounts.issuer", AccountRow::issuer),
                new Column<>("accounts.subject", AccountRow::subject),
                new Column<>(
                        "accounts.linked",
                        row -> row.linkedAt().map(Formats::at).orElse("")),
                new Column<>(
                        "accounts.last",
                        row -> row.lastSignInAt().map(Formats::at).orElse("")));
    }
}
