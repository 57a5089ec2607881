package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.personnel.boundary.DecideHandovers;
import org.kcpd.division.personnel.boundary.DecideHandovers.Word;
import org.kcpd.division.personnel.boundary.OrderStep;
import org.kcpd.division.personnel.boundary.PersonnelOrders;
import org.kcpd.division.personnel.query.OrderDetail;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Messages;

/** What the moved members have in hand, and who goes on with it. */
@Named("work")
@ViewScoped
public class OrderWorkTab extends OrderPart<HandoverForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrderQuery query;

    @Inject
    private PersonnelOrders orders;

    @Inject
    private Messages texts;

    private List<Choice> decisions = List.of();
    private transient List<WorkItem> items;

    public void open() {
        if (begin("work")) {
            decisions = Choice.of(HandoverDecision.class, "orders.decision", texts);
            load();
        }
    }

    @Override
    protected HandoverForm form() {
        return new HandoverForm();
    }

    /** The same word on every picked item. */
    public void decide() {
        var picked = Set.copyOf(Address.all("sel"));
        List<Word> words = getItems().stream()
                .filter(item -> picked.contains(item.token()))
                .map(item -> new Word(
                        item.kind(),
                        item.id(),
                        getForm().getDecision(),
                        MemberPick.serial(getForm().getNewOwner())))
                .toList();
        if (words.isEmpty()) {
            notices().problem(Problem.of("E-NOTHING-PICKED"));
            return;
        }
        long order = order().getId();
        Boolean decided = stepOnMembers(() -> {
            orders.decide(new DecideHandovers(getKey(), order, getSeenVersion(), words));
            return Boolean.TRUE;
        });
        if (decided != null) {
            go(orderPage(order, "work"), "orders.decided");
        }
    }

    /** Every item nobody has decided on to the least loaded colleague. */
    public void propose() {
        long order = order().getId();
        Integer given = stepOnMembers(() -> orders.propose(new OrderStep(getKey(), order, getSeenVersion())));
        if (given != null) {
            go(orderPage(order, "work"), "orders.decided");
        }
    }

    /** Before publication everything that is open; afterwards what the order said about it. */
    private void load() {
        OrderDetail detail = order().getDetail();
        items = detail.state().open()
                ? detail.handovers().stream().map(this::item).toList()
                : query.preview(detail.id()).openWork().stream()
                        .map(open -> new WorkItem(
                                open.member(),
                                open.kind(),
                                open.id(),
                                texts.name("orders.work", open.kind()),
                                open.title(),
                                open.decision(),
                                WorkItem.word(open.decision(), open.newOwner(), texts)))
                        .toList();
    }

    private WorkItem item(OrderDetail.Handover word) {
        return new WorkItem(
                word.member(),
                word.itemKind(),
                word.itemId(),
                texts.name("orders.work", word.itemKind()),
                "#" + word.itemId(),
                word.decision(),
                WorkItem.word(word.decision(), word.newOwner(), texts));
    }

    public List<WorkItem> getItems() {
        if (items == null) {
            load();
        }
        return items;
    }

    /** What was ticked when the page came back refused: it stays ticked. */
    public List<String> getPicked() {
        return Address.all("sel");
    }

    public List<Choice> getDecisions() {
        return decisions;
    }

    public boolean isChangeable() {
        return order().getDetail().may(OrderVerb.DECIDE) && !getItems().isEmpty();
    }
}
