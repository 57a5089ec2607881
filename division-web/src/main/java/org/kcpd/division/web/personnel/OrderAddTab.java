package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.personnel.boundary.AddLines;
import org.kcpd.division.personnel.boundary.PersonnelOrders;
import org.kcpd.division.platform.Problem;

/** Adding members to an order: picked one by one or pasted as a list, one target for all of them. */
@Named("adding")
@ViewScoped
public class OrderAddTab extends OrderPart<TargetForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonnelOrders orders;

    @Inject
    private PlaceNames names;

    private final MemberList members = new MemberList();
    private PlaceChoices choices;

    public void open() {
        if (begin("lines") && order().getDetail().may(OrderVerb.CHANGE)) {
            choices = names.choices(order().getDetail().effectiveOn());
        }
    }

    @Override
    protected TargetForm form() {
        return new TargetForm();
    }

    public void add() {
        List<String> serials = members.serials();
        if (serials.isEmpty()) {
            notices().problem(Problem.of("E-NO-MEMBERS").at("members"));
            return;
        }
        long order = order().getId();
        Boolean added = stepOnMembers(() -> {
            orders.addLines(new AddLines(
                    getKey(), order, getSeenVersion(), serials, getForm().target()));
            return Boolean.TRUE;
        });
        if (added != null) {
            go(orderPage(order, "lines"), "orders.lines-added");
        }
    }

    public MemberList getMembers() {
        return members;
    }

    public PlaceChoices getChoices() {
        return choices;
    }
}
