package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import org.kcpd.division.personnel.boundary.EndorseTransfer;
import org.kcpd.division.personnel.boundary.OfferTransfer;
import org.kcpd.division.personnel.boundary.TransferRequests;
import org.kcpd.division.personnel.boundary.TransferStep;
import org.kcpd.division.personnel.query.TransferDetail;
import org.kcpd.division.personnel.query.TransferQuery;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;

/** One transfer request and what may be done to it now. */
@Named("transfer")
@ViewScoped
public class TransferView extends StepPage<StepForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private TransferQuery query;

    @Inject
    private TransferRequests requests;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private long id;
    private PlaceChoices choices;
    private transient TransferDetail detail;
    private transient TransferCard card;

    /** Reads the request the address names; without one the page is for a new request. */
    public void open() {
        id = Address.id("TransferRequest");
        if (id != 0) {
            choices = names.choices(names.day());
            show(read());
        }
    }

    @Override
    protected List<EditField<StepForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<StepForm> read() {
        detail = query.detail(id);
        card = TransferCard.of(detail, names.today(), texts);
        StepForm form = new StepForm();
        form.setWatch(detail.wantedWatchId() == 0 ? null : detail.wantedWatchId());
        return new Fresh<>(form, detail.version());
    }

    public void withdraw() {
        does(requests::withdraw, "transfers.withdrawn");
    }

    public void endorseLosing() {
        endorse(EndorseTransfer.Side.LOSING);
    }

    public void endorseGaining() {
        endorse(EndorseTransfer.Side.GAINING);
    }

    public void approve() {
        does(requests::approve, "transfers.approved");
    }

    public void deny() {
        does(requests::deny, "transfers.denied");
    }

    public void offer() {
        if (step(() -> requests.offer(
                new OfferTransfer(getKey(), id, getSeenVersion(), getForm().watchId())))) {
            go(page(), "transfers.offered");
        }
    }

    public void accept() {
        does(requests::acceptOffer, "transfers.accepted");
    }

    public void decline() {
        does(requests::declineOffer, "transfers.declined");
    }

    public void skip() {
        does(requests::skip, "transfers.skipped");
    }

    private void endorse(EndorseTransfer.Side side) {
        if (step(() -> requests.endorse(new EndorseTransfer(
                getKey(), id, getSeenVersion(), side, getForm().words())))) {
            go(page(), "transfers.endorsed");
        }
    }

    private void does(Consumer<TransferStep> verb, String said) {
        if (step(() -> verb.accept(
                new TransferStep(getKey(), id, getSeenVersion(), getForm().words())))) {
            go(page(), said);
        }
    }

    private String page() {
        return "/personnel/transfer.xhtml?id=" + id;
    }

    public long getId() {
        return id;
    }

    public boolean isFresh() {
        return id == 0;
    }

    public TransferDetail getDetail() {
        if (detail == null) {
            read();
        }
        return detail;
    }

    public TransferCard getCard() {
        getDetail();
        return card;
    }

    public PlaceChoices getChoices() {
        return choices;
    }
}
