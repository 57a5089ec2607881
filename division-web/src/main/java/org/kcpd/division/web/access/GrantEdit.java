package org.kcpd.division.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.access.boundary.GrantDesk;
import org.kcpd.division.access.boundary.GrantProposals;
import org.kcpd.division.access.boundary.GrantRole;
import org.kcpd.division.access.boundary.ProposeGrant;
import org.kcpd.division.access.query.GrantQuery;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;
import org.kcpd.division.web.platform.Messages;

/**
 * Granting a role, or proposing one that two have to give. A grant is new each time: there is nothing two people could
 * change at once.
 */
@Named
@ViewScoped
public class GrantEdit extends EditView<GrantForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GrantDesk desk;

    @Inject
    private GrantProposals proposals;

    @Inject
    private GrantQuery grants;

    @Inject
    private Messages texts;

    private List<Choice> roles = List.of();

    /** Shows an empty form. */
    public void open() {
        roles = grants.giveable().stream()
                .map(role -> new Choice(role, texts.name("role", role)))
                .toList();
        show(read());
    }

    /** The roles the member may give, alone or with another. */
    public List<Choice> getRoles() {
        return roles;
    }

    /** Grants what the form says and goes back to the list, or goes to the proposal it has become. */
    public void grant() {
        GrantForm form = getForm();
        if (form.getRole() != null && form.getRole().byTwo()) {
            Long id = attempt(() -> proposals.propose(
                    new ProposeGrant(getKey(), form.getSerialNo(), form.getRole(), form.getUntil(), form.getReason())));
            if (id != null) {
                go("/access/proposal.xhtml?id=" + id, "proposed");
            }
            return;
        }
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
