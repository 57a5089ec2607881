package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.personnel.boundary.SubmitTransfer;
import org.kcpd.division.personnel.boundary.TransferRequests;
import org.kcpd.division.web.platform.EditField;

/** A member asks to be moved. */
@Named("wish")
@ViewScoped
public class TransferStart extends StepPage<WishForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private TransferRequests requests;

    @Inject
    private PlaceNames names;

    private PlaceChoices choices;

    public void open() {
        if (!Address.has("id")) {
            choices = names.choices(names.day());
            show(read());
        }
    }

    @Override
    protected List<EditField<WishForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<WishForm> read() {
        return new Fresh<>(new WishForm(), 0);
    }

    public void submit() {
        Long id = step(
                () -> requests.submit(new SubmitTransfer(getKey(), getForm().wish())));
        if (id != null) {
            go("/personnel/transfer.xhtml?id=" + id, "transfers.submitted");
        }
    }

    public PlaceChoices getChoices() {
        return choices;
    }
}
