package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kcpd.division.personnel.query.OrderPreview;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;

/** What publishing an order would do, as things stand now. */
@Named("impact")
@ViewScoped
public class OrderImpactTab implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrderView order;

    @Inject
    private OrderQuery query;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private transient OrderPreview preview;
    private transient List<ImpactCell> cells = List.of();
    private transient List<ImpactLoss> losses = List.of();
    private transient List<ImpactMove> moves = List.of();
    private transient List<ProblemText> problems = List.of();

    /** Works it out when the address names this tab and the order is not published yet. */
    public void open() {
        if (!order.isFresh() && order.getTab().equals("impact") && isPossible()) {
            preview = query.preview(order.getId());
            Places places = names.on(preview.effectiveOn());
            cells = preview.cells().stream()
                    .map(cell ->
                            ImpactCell.of(cell, places, preview.minimumsBroken().contains(cell)))
                    .toList();
            losses = preview.credentialsLost().stream()
                    .map(loss -> new ImpactLoss(
                            places.watchOf(loss.workSiteId(), loss.watchId()),
                            loss.credential(),
                            loss.before(),
                            loss.after(),
                            loss.last()))
                    .toList();
            moves = preview.twoChanges().stream()
                    .map(other -> new ImpactMove(
                            other.member(),
                            other.orderId(),
                            other.orderNo().isEmpty() ? "#" + other.orderId() : other.orderNo(),
                            texts.name("orders.state", other.state()),
                            Formats.day(other.effectiveOn())))
                    .toList();
            problems = preview.problems().stream()
                    .map(problem -> ProblemText.of(problem, texts))
                    .toList();
        }
    }

    /** One cell of the strength board, before and after. @param broken whether the order breaks its minimum */
    public record ImpactCell(OrderPreview.Cell cell, String site, String element, String watch, boolean broken) {

        static ImpactCell of(OrderPreview.Cell cell, Places places, boolean broken) {
            return new ImpactCell(
                    cell,
                    places.site(cell.workSiteId()),
                    places.element(cell.elementId()),
                    places.watch(cell.watchId()),
                    broken);
        }

        /** With its sign, as a gain or a loss is read. */
        public String change() {
            return cell.change() > 0 ? "+" + cell.change() : String.valueOf(cell.change());
        }
    }

    /** Fewer members with a credential on a watch of a site. */
    public record ImpactLoss(String place, String credential, int before, int after, boolean last) {}

    /** Another order that moves a member of this one. */
    public record ImpactMove(PersonRef member, long orderId, String orderName, String state, String effective) {}

    /** Once an order is published the roster itself shows what it does. */
    public boolean isPossible() {
        return !order.getDetail().state().open();
    }

    public List<ImpactCell> getCells() {
        return cells;
    }

    public List<ImpactLoss> getLosses() {
        return losses;
    }

    public List<ImpactMove> getMoves() {
        return moves;
    }

    public List<ProblemText> getProblems() {
        return problems;
    }

    public long getErrors() {
        return problems.stream().filter(problem -> !problem.warning()).count();
    }

    public long getBroken() {
        return cells.stream().filter(ImpactCell::broken).count();
    }

    public long getOver() {
        return cells.stream().filter(cell -> cell.cell().aboveAuthorised()).count();
    }

    public long getUndecided() {
        return preview == null
                ? 0
                : preview.openWork().stream().filter(item -> !item.decided()).count();
    }
}
