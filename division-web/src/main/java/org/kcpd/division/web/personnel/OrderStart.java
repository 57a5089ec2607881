package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.boundary.DraftOrder;
import org.kcpd.division.personnel.boundary.PersonnelOrders;
import org.kcpd.division.personnel.query.ElementInfo;
import org.kcpd.division.personnel.query.OrderDetail;
import org.kcpd.division.personnel.query.OrderLineRow;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;

/**
 * A new order. The address may say whom it moves ({@code members}, serial numbers) and where to ({@code site},
 * {@code element}, {@code watch}, ids or codes), or which order it corrects ({@code corrects}).
 */
@Named("start")
@ViewScoped
public class OrderStart extends StepPage<OrderForm> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TAKEN_OVER = 500;

    @Inject
    private PersonnelOrders orders;

    @Inject
    private OrderQuery query;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private final MemberList members = new MemberList();
    private final TargetForm target = new TargetForm();
    private PlaceChoices choices;

    public void open() {
        if (Address.has("id")) {
            return;
        }
        show(read());
        choices = names.choices(getForm().getEffectiveOn());
        members.setWritten(String.join("\n", members()));
        var organisation = names.organisation(getForm().getEffectiveOn());
        target.setSite(element(organisation, "site"));
        target.setElement(element(organisation, "element"));
        organisation
                .watch(Address.number("watch"))
                .or(() -> organisation.watchByCode(Address.text("watch")))
                .ifPresent(watch -> target.setWatch(watch.id()));
        if (Address.has("corrects")) {
            correct(query.detail(Address.number("corrects")));
        }
    }

    @Override
    protected List<EditField<OrderForm>> fields() {
        return OrderForm.fields(texts);
    }

    /** Most orders take effect on a Monday. */
    @Override
    protected Fresh<OrderForm> read() {
        OrderForm form = new OrderForm();
        LocalDate monday = names.day().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        form.setEffectiveOn(monday);
        return new Fresh<>(form, 0);
    }

    public void draft() {
        List<String> serials = members.serials();
        Long id = stepOnMembers(() -> orders.draft(new DraftOrder(
                getKey(),
                getForm().head(),
                serials,
                serials.isEmpty() ? Optional.empty() : Optional.of(target.target()))));
        if (id != null) {
            go(orderPage(id, "lines"), "orders.drafted");
        }
    }

    private void correct(OrderDetail wrong) {
        getForm().setCorrectsOrderId(wrong.id());
        getForm().setSubject(texts.of("orders.corrects-subject", wrong.orderNo(), wrong.subject()));
        getForm().setAuthority(wrong.authority());
        members.setWritten(String.join(
                "\n",
                query.lines(wrong.id(), 0, MOST_TAKEN_OVER).rows().stream()
                        .map(OrderStart::member)
                        .toList()));
    }

    private static String member(OrderLineRow line) {
        return MemberPick.text(
                new PersonRef(line.memberId(), line.serialNo(), PersonRef.nameOf(line.familyName(), line.givenName())));
    }

    private static List<String> members() {
        return Address.has("members") ? Address.all("members") : Address.all("sel");
    }

    private static Long element(Organisation organisation, String parameter) {
        return organisation
                .element(Address.number(parameter))
                .filter(ElementInfo::exists)
                .or(() -> organisation.elementByCode(Address.text(parameter)))
                .map(ElementInfo::id)
                .orElse(null);
    }

    public MemberList getMembers() {
        return members;
    }

    public TargetForm getTarget() {
        return target;
    }

    public PlaceChoices getChoices() {
        return choices;
    }
}
