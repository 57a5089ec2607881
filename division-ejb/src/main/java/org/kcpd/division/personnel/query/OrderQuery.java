package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.personnel.control.OnDuty;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableExport;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The order register: published orders for every member, all of them for who holds ORDER_READ_ALL. */
@Stateless
@UseCase(readOnly = true)
public class OrderQuery {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OrderPreviews previews;

    @Inject
    private Organisations organisations;

    @Inject
    private OnDuty duty;

    protected OrderQuery() {}

    /** Outside the container. */
    public OrderQuery(EntityManager em, OrderPreviews previews, Organisations organisations, OnDuty duty) {
        this.em = em;
        this.previews = previews;
        this.organisations = organisations;
        this.duty = duty;
    }

    /** One page of the register. */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public Slice<OrderRow> list(TableQuery<OrderFilter, OrderSort> query) {
        var found = OrderSql.page(
                        duty.caller(), query.filter(), query.sort(), query.descending(), query.first(), query.size())
                .rows(em)
                .toList();
        var rows = found.stream().map(OrderSql::row).toList();
        if (!found.isEmpty() || query.first() == 0) {
            return Slice.of(rows, found.isEmpty() ? 0 : found.get(0).number(OrderSql.COUNT));
        }
        // behind the last page there is no row that could carry the count
        var count = OrderSql.count(duty.caller(), query.filter()).rows(em).findFirst();
        return Slice.of(rows, count.map(row -> row.number(0)).orElse(0L));
    }

    /** One order without its lines. @throws NotFound also when the caller may not see it */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public OrderDetail detail(long orderId) {
        var row = new SqlText()
                .add(
                        """
                        SELECT o.id, o.version, o.order_no, o.state, o.subject, o.authority, o.effective_on,
                               o.hr_correction + 0, o.correction_reason, o.corrects_order_id, c.order_no,
                               (SELECT COUNT(*) FROM order_line l WHERE l.order_id = o.id)
                          FROM personnel_order o LEFT JOIN personnel_order c ON c.id = o.corrects_order_id
                         WHERE o.id = ?
                        """,
                        orderId)
                .rows(em)
                .findFirst()
                .filter(found -> OrderVisibility.sees(duty.caller(), OrderState.valueOf(found.text(3))))
                .orElseThrow(() -> new NotFound("PersonnelOrder", orderId));
        var state = OrderState.valueOf(row.text(3));
        var history = history(orderId);
        var preparers = history.stream()
                .filter(step -> step.verb().preparing())
                .map(step -> step.by().memberId())
                .collect(Collectors.toSet());
        return new OrderDetail(
                row.number(0),
                row.integer(1),
                row.text(2),
                state,
                row.text(4),
                row.text(5),
                row.day(6),
                row.flag(7),
                row.text(8),
                row.number(9),
                row.text(10),
                row.number(11),
                history,
                handovers(orderId),
                OrderVisibility.may(duty.caller(), state, preparers, row.day(6).isAfter(duty.today())));
    }

    private List<OrderDetail.Step> history(long orderId) {
        return new SqlText()
                .add(
                        """
                        SELECT e.happened_at, e.verb, e.reason, m.id, m.serial_no, m.family_name, m.given_name
                          FROM order_event e LEFT JOIN member m ON m.id = e.actor_id
                         WHERE e.order_id = ? ORDER BY e.id
                        """,
                        orderId)
                .rows(em)
                .map(row -> new OrderDetail.Step(
                        row.instant(0), PersonRef.of(row, 3), OrderVerb.valueOf(row.text(1)), row.text(2)))
                .toList();
    }

    private List<OrderDetail.Handover> handovers(long orderId) {
        return new SqlText()
                .add(
                        """
                        SELECT h.item_kind, h.item_id, h.decision, m.id, m.serial_no, m.family_name, m.given_name,
                               n.id, n.serial_no, n.family_name, n.given_name
                          FROM order_handover h JOIN member m ON m.id = h.member_id
                          LEFT JOIN member n ON n.id = h.new_owner_id
                         WHERE h.order_id = ? ORDER BY h.id
                        """,
                        orderId)
                .rows(em)
                .map(row -> new OrderDetail.Handover(
                        row.text(0),
                        row.number(1),
                        PersonRef.of(row, 3),
                        HandoverDecision.valueOf(row.text(2)),
                        PersonRef.of(row, 7)))
                .toList();
    }

    /** Lines of an order by row number; none of an order the caller may not see. */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public Slice<OrderLineRow> lines(long orderId, int first, int size) {
        var found = OrderSql.lines(duty.caller(), orderId)
                .add(" LIMIT ? OFFSET ?", size, first)
                .rows(em)
                .toList();
        return Slice.of(
                found.stream().map(OrderSql::line).toList(),
                found.isEmpty() ? 0 : found.get(0).number(OrderSql.LINES_COUNT));
    }

    /** What publishing it would do. @throws org.kcpd.division.platform.Refused E-ORDER-STATE once it is published */
    @Requires(Right.ORDER_READ_ALL)
    public OrderPreview preview(long orderId) {
        return previews.of(orderId);
    }

    /** The printed order as tagged PDF; before publication it says that it is a draft. */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public byte[] printed(long orderId, Locale locale) {
        var detail = detail(orderId);
        var lines = OrderSql.lines(duty.caller(), orderId)
                .rows(em)
                .map(OrderSql::line)
                .toList();
        return new OrderDocument(detail, lines, organisations.asOf(detail.effectiveOn()), locale).pdf();
    }

    /** The register as filtered, every row, as CSV. */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public void exportCsv(TableQuery<OrderFilter, OrderSort> query, Locale locale, OutputStream out) {
        var texts = new OrderTexts(locale);
        TableExport.csv(out, texts.registerHeadings(), all(query).map(texts::registerRow));
    }

    /** The register as filtered, every row, as XLSX. */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public void exportXlsx(TableQuery<OrderFilter, OrderSort> query, Locale locale, OutputStream out) {
        var texts = new OrderTexts(locale);
        TableExport.xlsx(
                out, texts.of("register"), texts.registerHeadings(), all(query).map(texts::registerRow));
    }

    private Stream<OrderRow> all(TableQuery<OrderFilter, OrderSort> query) {
        return OrderSql.all(duty.caller(), query.filter(), query.sort(), query.descending())
                .rows(em)
                .map(OrderSql::row);
    }
}
