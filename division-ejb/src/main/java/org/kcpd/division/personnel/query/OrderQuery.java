package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
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
        return OrderSheet.read(em, orderId)
                .filter(sheet -> OrderVisibility.sees(duty.caller(), sheet.state()))
                .orElseThrow(() -> new NotFound("PersonnelOrder", orderId))
                .detail(duty.caller(), duty.today());
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
    @Sensitive(AuditAct.PRINT)
    public byte[] printed(long orderId, Locale locale) {
        var detail = detail(orderId);
        var lines = OrderSql.lines(duty.caller(), orderId)
                .rows(em)
                .map(OrderSql::line)
                .toList();
        duty.about("PersonnelOrder", orderId);
        duty.handedOut(lines.size());
        return new OrderDocument(detail, lines, organisations.asOf(detail.effectiveOn()), locale).pdf();
    }
}
