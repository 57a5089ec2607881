package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.personnel.boundary.ChangeLine;
import org.kcpd.division.personnel.boundary.PersonnelOrders;
import org.kcpd.division.personnel.query.OrderLineRow;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.web.platform.EditField;

/** Another target for one line of an order. */
@Named("lineEdit")
@ViewScoped
public class OrderLineEdit extends OrderPart<TargetForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonnelOrders orders;

    @Inject
    private OrderLinesTab lines;

    @Inject
    private PlaceNames names;

    private long lineId;
    private String member = "";
    private PlaceChoices choices;

    /** Opens the form for the line the address names; no form without one. */
    public void open() {
        lineId = Address.number("line");
        if (order().isFresh() || lineId == 0 || lines.line(lineId).isEmpty()) {
            lineId = 0;
            return;
        }
        OrderLineRow line = line();
        member = line.serialNo() + ' ' + line.familyName() + ", " + line.givenName();
        choices = names.choices(order().getDetail().effectiveOn());
        begin("lines");
    }

    @Override
    protected TargetForm form() {
        return new TargetForm(line());
    }

    @Override
    protected List<EditField<TargetForm>> fields() {
        return TargetForm.fields(choices);
    }

    @Override
    protected Fresh<TargetForm> read() {
        lines.forget();
        return super.read();
    }

    public void save() {
        if (attempt(this::change)) {
            go(orderPage(order().getId(), "lines"), "orders.line-changed");
        }
    }

    /** The form is about one line: a refusal stands beside its field, not on a row. */
    private void change() {
        try {
            orders.changeLine(new ChangeLine(
                    getKey(),
                    order().getId(),
                    getSeenVersion(),
                    lineId,
                    getForm().target()));
        } catch (Refused refusal) {
            throw MemberList.said(refusal);
        }
    }

    /** @throws NotFound when somebody else has taken the line out */
    private OrderLineRow line() {
        return lines.line(lineId).orElseThrow(() -> new NotFound("OrderLine", lineId));
    }

    public boolean isOpen() {
        return lineId != 0;
    }

    public PlaceChoices getChoices() {
        return choices;
    }

    public String getMember() {
        return member;
    }
}
