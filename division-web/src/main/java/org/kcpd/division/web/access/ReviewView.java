package org.kcpd.division.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.query.ReviewFilter;
import org.kcpd.division.access.query.ReviewQuery;
import org.kcpd.division.access.query.ReviewRow;
import org.kcpd.division.access.query.ReviewSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** The access review: who holds which role today, since when, why, last signed in when. */
@Named
@ViewScoped
public class ReviewView extends ListView<ReviewRow, ReviewFilter, ReviewSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewQuery review;

    @Inject
    private Messages texts;

    /** The roles beyond what every member has, for the filter. */
    public List<Choice> getRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.REQ)
                .map(role -> new Choice(role, texts.name("role", role)))
                .toList();
    }

    /** Why somebody holds the role. */
    public String why(ReviewRow row) {
        return texts.of(row.byGrant() ? "review.by-grant" : "review.by-post", row.place());
    }

    @Override
    protected List<String> filterNames() {
        return List.of("q", "role");
    }

    @Override
    protected ReviewFilter filter() {
        return new ReviewFilter(text("q").orElse(""), choice("role", Role.class));
    }

    @Override
    protected ReviewSort defaultSort() {
        return ReviewSort.ROLE;
    }

    @Override
    protected Slice<ReviewRow> load(TableQuery<ReviewFilter, ReviewSort> query) {
        return review.list(query);
    }

    @Override
    protected List<Column<ReviewRow>> columns() {
        return List.of(
                new Column<>("grants.serial", ReviewRow::serialNo),
                new Column<>("grants.member", ReviewRow::name),
                new Column<>("grants.role", row -> texts.name("role", row.role())),
                new Column<>("review.since", row -> Formats.at(row.since())),
                new Column<>("grants.until", row -> Formats.at(row.until().orElse(null))),
                new Column<>("review.why", this::why),
                new Column<>("grants.by", ReviewRow::grantedBy),
                new Column<>(
                        "review.last-sign-in",
                        row -> Formats.at(row.lastSignIn().orElse(null))));
    }
}
