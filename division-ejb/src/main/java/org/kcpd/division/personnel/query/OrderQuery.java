package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import java.io.OutputStream;
import java.util.Locale;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The order register: published orders for every member, all of them for who holds ORDER_READ_ALL. */
@Stateless
@UseCase(readOnly = true)
public class OrderQuery {

    /** One page of the register. */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public Slice<OrderRow> list(TableQuery<OrderFilter, OrderSort> query) {
        throw new UnsupportedOperationException();
    }

    /** One order without its lines. @throws org.kcpd.division.platform.NotFound also when the caller may not see it */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public OrderDetail detail(long orderId) {
        throw new UnsupportedOperationException();
    }

    /** Lines of an order by row number. */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public Slice<OrderLineRow> lines(long orderId, int first, int size) {
        throw new UnsupportedOperationException();
    }

    /** What publishing it would do. @throws org.kcpd.division.platform.Refused E-ORDER-STATE once it is published */
    @Requires(Right.ORDER_READ_ALL)
    public OrderPreview preview(long orderId) {
        throw new UnsupportedOperationException();
    }

    /** The printed order as tagged PDF; before publication it says DRAFT. */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public byte[] printed(long orderId, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** The register as filtered, every row, as CSV. */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public void exportCsv(TableQuery<OrderFilter, OrderSort> query, Locale locale, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    /** The register as filtered, every row, as XLSX. */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public void exportXlsx(TableQuery<OrderFilter, OrderSort> query, Locale locale, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
