package org.kcpd.division.web.personnel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kcpd.division.personnel.query.HomeLine;
import org.kcpd.division.personnel.query.WorkQuery;
import org.kcpd.division.personnel.query.WorkRow;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;

/** What waits for the member at their home page: what they must decide, what they asked for, what will happen to them. */
@Named
@RequestScoped
public class MyWork {

    /** One line: a link to the thing itself. */
    public record Line(String icon, String title, String detail, String tone, String state, String link) {}

    /** Where a line of another area leads, by the first word of its kind. */
    private enum HomePage {
        REQUEST("pi-inbox", "/intake/request.xhtml?id=", "requests.state"),
        TASK("pi-check-square", "/intake/todo.xhtml?id=", "tasks.state"),
        PICTURE("pi-eye", "/picture/card.xhtml?involvement=", "picture.state"),
        HANDOFF("pi-comments", "/picture/hand-off.xhtml?id=", "handoff.state"),
        PLAN("pi-sitemap", "/picture/plan.xhtml?id=", "plan.state");

        private final String icon;
        private final String page;
        private final String states;

        HomePage(String icon, String page, String states) {
            this.icon = icon;
            this.page = page;
            this.states = states;
        }

        static HomePage of(HomeLine line) {
            return valueOf(line.kind().substring(0, line.kind().indexOf('-')).toUpperCase(Locale.ROOT));
        }

        String icon() {
            return icon;
        }

        String page() {
            return page;
        }

        String states() {
            return states;
        }
    }

    @Inject
    private WorkQuery work;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    private final List<Line> awaiting = new ArrayList<>();
    private final List<Line> mine = new ArrayList<>();
    private final List<Line> touching = new ArrayList<>();
    private final List<Line> asked = new ArrayList<>();

    @PostConstruct
    void read() {
        var home = work.mine();
        for (var line : home.lines()) {
            (line.kind().equals("request-mine") ? asked : awaiting).add(other(line));
        }
        for (var row : home.papers()) {
            var list = row.kind().awaitsDecision() ? awaiting : row.order() ? touching : mine;
            list.add(row.order() ? order(row) : request(row));
        }
    }

    /** What the member must decide or finish, the nearest date first. */
    public List<Line> getAwaiting() {
        return awaiting;
    }

    /** The member's own requests. */
    public List<Line> getMine() {
        return mine;
    }

    /** Published orders, from today on, that name the member. */
    public List<Line> getTouching() {
        return touching;
    }

    /** What the member asked the division for. */
    public List<Line> getAsked() {
        return asked;
    }

    private Line other(HomeLine line) {
        var kind = texts.get("home." + line.kind());
        return new Line(
                HomePage.of(line).icon(),
                line.title(FacesContext.getCurrentInstance().getViewRoot().getLocale()),
                line.at() == null ? kind : kind + " · " + Formats.at(line.at()),
                line.late() ? "bad" : "info",
                line.late()
                        ? texts.get("home.overdue")
                        : texts.name(HomePage.of(line).states(), line.state()),
                HomePage.of(line).page() + line.id());
    }

    private Line order(WorkRow order) {
        boolean late = order.kind().awaitsDecision() && !order.effectiveOn().isAfter(clock.today());
        return new Line(
                "pi-file-edit",
                order.number().isEmpty() ? order.subject() : order.number() + " · " + order.subject(),
                texts.of(
                        "home.order." + order.kind().name().toLowerCase(Locale.ROOT),
                        Formats.day(order.effectiveOn()),
                        order.lines(),
                        order.person().name()),
                late ? "bad" : "info",
                late ? texts.get("home.overdue") : texts.name("orders.state", order.state()),
                "/personnel/order.xhtml?id=" + order.id());
    }

    private Line request(WorkRow request) {
        return new Line(
                "pi-directions",
                texts.of("home.transfer", request.person().name()),
                texts.of("home.transfer.detail", Formats.at(request.submittedAt())),
                "info",
                texts.name("transfers.state", request.state()),
                "/personnel/transfer.xhtml?id=" + request.id());
    }
}
