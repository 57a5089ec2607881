package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.kcpd.division.access.GlassReason;
import org.kcpd.division.personnel.boundary.BreakGlass;
import org.kcpd.division.personnel.boundary.TransferGlass;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;
import org.kcpd.division.web.platform.Messages;

/** Breaking the glass before the words of a transfer request. */
@Named("transferGlass")
@ViewScoped
public class TransferGlassEdit extends EditView<GlassForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private TransferGlass glass;

    @Inject
    private Messages texts;

    private long id;

    /** Shows an empty form about the request the address names. */
    public void open() {
        id = Address.id("TransferRequest");
        show(read());
    }

    @Override
    protected List<EditField<GlassForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<GlassForm> read() {
        return new Fresh<>(new GlassForm(), 0);
    }

    public List<Choice> getReasons() {
        return Arrays.stream(GlassReason.values())
                .map(reason -> new Choice(reason, texts.name("glass.reason", reason)))
                .toList();
    }

    /** Opens the request for an hour and shows it. */
    public void breakGlass() {
        if (attempt(() -> {
            glass.open(new BreakGlass(
                    getKey(), id, getForm().getReason(), getForm().getText()));
        })) {
            go("/personnel/transfer.xhtml?id=" + id, "glass-broken");
        }
    }
}
