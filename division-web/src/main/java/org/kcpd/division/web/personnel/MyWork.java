package org.kcpd.division.web.personnel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.query.OrderFilter;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.personnel.query.OrderRow;
import org.kcpd.division.personnel.query.OrderSort;
import org.kcpd.division.personnel.query.TransferFilter;
import org.kcpd.division.personnel.query.TransferQuery;
import org.kcpd.division.personnel.query.TransferRow;
import org.kcpd.division.personnel.query.TransferSort;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Shell;

/** What waits for the member at their home page: what they must decide, what they asked for, what will happen to them. */
@Named
@RequestScoped
public class MyWork {

    /** One line: a link to the thing itself. */
    public record Line(String icon, String title, String detail, String tone, String state, String link) {}

    private static final int MOST = 8;

    @Inject
    private OrderQuery orders;

    @Inject
    private TransferQuery transfers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    @Inject
    private Shell shell;

    private final List<Line> awaiting = new ArrayList<>();
    private List<Line> mine = List.of();
    private List<Line> touching = List.of();

    @PostConstruct
    void read() {
        LocalDate today = clock.today();
        if (may("ORDER_APPROVE")) {
            awaiting.addAll(inState(OrderState.SUBMITTED, "home.order.approve"));
        }
        if (may("ORDER_PUBLISH")) {
            awaiting.addAll(inState(OrderState.APPROVED, "home.order.publish"));
        }
        if (may("ORDER_PREPARE")) {
            awaiting.addAll(inState(OrderState.RETURNED, "home.order.returned"));
            awaiting.addAll(inState(OrderState.DRAFT, "home.order.draft"));
        }
        if (may("TRANSFER_ENDORSE") || may("TRANSFER_APPROVE")) {
            awaiting.addAll(requests(new TransferFilter("", Optional.empty(), Optional.empty(), false, true)));
        }
        if (may("TRANSFER_REQUEST")) {
            mine = requests(new TransferFilter("", Optional.empty(), Optional.empty(), true, false));
        }
        if (may("ORDER_READ")) {
            touching = orders(new OrderFilter(
                            shell.getSerial(),
                            Optional.of(OrderState.PUBLISHED),
                            Optional.of(today),
                            Optional.empty(),
                            Optional.empty()))
                    .stream()
                    .map(order -> line(order, "home.order.touching"))
                    .toList();
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

    private boolean may(String right) {
        return shell.getMay().containsKey(right);
    }

    private List<Line> inState(OrderState state, String what) {
        return orders(new OrderFilter("", Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty()))
                .stream()
                .map(order -> line(order, what))
                .toList();
    }

    private List<OrderRow> orders(OrderFilter filter) {
        return orders.list(new TableQuery<>(filter, OrderSort.EFFECTIVE_ON, false, 0, MOST))
                .rows();
    }

    private Line line(OrderRow order, String what) {
        boolean late = !order.state().open()
                && order.effectiveOn().isBefore(clock.today().plusDays(1));
        return new Line(
                "pi-file-edit",
                order.orderNo().isEmpty() ? order.subject() : order.orderNo() + " · " + order.subject(),
                texts.of(
                        what,
                        Formats.day(order.effectiveOn()),
                        order.lines(),
                        order.preparedBy().name()),
                late ? "bad" : "info",
                late ? texts.get("home.overdue") : texts.name("orders.state", order.state()),
                "/personnel/order.xhtml?id=" + order.id());
    }

    private List<Line> requests(TransferFilter filter) {
        return transfers.list(new TableQuery<>(filter, TransferSort.SUBMITTED_AT, false, 0, MOST)).rows().stream()
                .map(this::line)
                .toList();
    }

    private Line line(TransferRow request) {
        return new Line(
                "pi-directions",
                texts.of("home.transfer", request.member().name()),
                texts.of("home.transfer.detail", Formats.at(request.submittedAt())),
                "info",
                texts.name("transfers.state", request.state()),
                "/personnel/transfer.xhtml?id=" + request.id());
    }
}
