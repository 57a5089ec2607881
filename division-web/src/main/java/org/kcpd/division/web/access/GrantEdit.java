package org.kcpd.division.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.access.boundary.GrantDesk;
import org.kcpd.division.access.boundary.GrantRole;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;

/** Granting a role. A grant is new each time: there is nothing two people could change at once. */
@Named
@ViewScoped
public class GrantEdit extends EditView<GrantForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GrantDesk desk;

    /** Shows an empty form. */
    public void open() {
        show(read());
    }

    /** Grants what the form says and goes back to the list. */
    public void grant() {
        GrantForm form = getForm();
        if (attempt(() -> {
            desk.grant(new GrantRole(getKey(), form.getSerialNo(), form.getRole(), form.getUntil(), form.getReason()));
        })) {
            go("/access/grants.xhtml", "granted");
        }
    }

    @Override
    protected List<EditField<GrantForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<GrantForm> read() {
        return new Fresh<>(new GrantForm(), 0);
    }
}
