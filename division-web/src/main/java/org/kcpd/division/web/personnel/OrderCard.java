package org.kcpd.division.web.personnel;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.personnel.query.OrderDetail;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Moment;

/**
 * What stands over an order whatever tab is open, and its history.
 *
 * @param name its number, or that it is a draft
 * @param may the verbs allowed now by their names: {@code may.SUBMIT}
 * @param handedOver how many open items go to somebody else or to a queue
 * @param publishing what publishing does, in numbers
 */
public record OrderCard(
        String name,
        String state,
        String tone,
        String icon,
        PersonRef preparedBy,
        Instant preparedAt,
        PersonRef approvedBy,
        PersonRef publishedBy,
        Map<String, Boolean> may,
        long handedOver,
        String publishing,
        List<Moment> history) {

    private static final Set<OrderVerb> APPROVED = EnumSet.of(OrderVerb.APPROVE, OrderVerb.RETURN);

    static OrderCard of(OrderDetail order, Messages texts) {
        long handedOver = order.handovers().stream()
                .filter(word -> word.decision() != HandoverDecision.STAY)
                .count();
        return new OrderCard(
                order.orderNo().isEmpty()
                        ? texts.of("orders.unnumbered", String.valueOf(order.id()))
                        : texts.of("orders.numbered", order.orderNo()),
                texts.name("orders.state", order.state()),
                Looks.tone(order.state()),
                Looks.icon(order.state()),
                by(order, Set.of(OrderVerb.DRAFT)),
                order.history().isEmpty() ? null : order.history().get(0).at(),
                approver(order),
                by(order, Set.of(OrderVerb.PUBLISH)),
                order.may().stream().collect(Collectors.toMap(OrderVerb::name, verb -> true)),
                handedOver,
                texts.of("orders.publish.question", order.lines(), handedOver, Formats.day(order.effectiveOn())),
                history(order, texts));
    }

    private static PersonRef by(OrderDetail order, Set<OrderVerb> verbs) {
        return last(order, verbs).map(OrderDetail.Step::by).orElse(PersonRef.NONE);
    }

    /** A return takes an approval back. */
    private static PersonRef approver(OrderDetail order) {
        return last(order, APPROVED)
                .filter(step -> step.verb() == OrderVerb.APPROVE)
                .map(OrderDetail.Step::by)
                .orElse(PersonRef.NONE);
    }

    private static Optional<OrderDetail.Step> last(OrderDetail order, Set<OrderVerb> verbs) {
        return order.history().stream()
                .filter(step -> verbs.contains(step.verb()))
                .reduce((earlier, later) -> later);
    }

    /** Newest first. */
    private static List<Moment> history(OrderDetail order, Messages texts) {
        Function<OrderDetail.Step, Moment> moment = step -> new Moment(
                Formats.at(step.at()),
                texts.of("orders.did." + step.verb(), step.by().name()),
                step.reason(),
                Looks.tone(step.verb()),
                Looks.icon(step.verb()),
                step.by().present()
                        ? "/personnel/member.xhtml?serial=" + step.by().serialNo()
                        : "");
        return order.history().stream()
                .sorted(Comparator.comparing(OrderDetail.Step::at).reversed())
                .map(moment)
                .toList();
    }
}
