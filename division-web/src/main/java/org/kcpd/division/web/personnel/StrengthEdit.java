package org.kcpd.division.web.personnel;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import org.kcpd.division.personnel.boundary.SetStrength;
import org.kcpd.division.personnel.query.StrengthCell;

/** Sets how many members a field of the strength board may and must have from a day on. */
@Named("strengthEdit")
@ViewScoped
public class StrengthEdit extends OrganisationEdit<StrengthForm> {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<String> tabs() {
        return Set.of("strength");
    }

    @Override
    protected Fresh<StrengthForm> read() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        StrengthForm form = new StrengthForm();
        form.setElementId(address.getOrDefault("element", ""));
        form.setWorkSiteId(address.getOrDefault("site", ""));
        form.setWatchId(address.getOrDefault("watch", ""));
        form.setFrom(day());
        page().getCells().stream().filter(cell -> isOf(form, cell)).findFirst().ifPresent(cell -> {
            form.setAuthorised(cell.authorised());
            form.setMinimum(cell.minimum());
        });
        return new Fresh<>(form, 0);
    }

    private static boolean isOf(StrengthForm form, StrengthCell cell) {
        return cell.elementId() == id(form.getElementId())
                && cell.workSiteId() == id(form.getWorkSiteId())
                && cell.watchId() == id(form.getWatchId());
    }

    /** Whether a field of the board is chosen already. */
    public boolean isChosen() {
        return id(getForm().getElementId()) != 0;
    }

    public void save() {
        StrengthForm form = getForm();
        save(
                () -> desk().setStrength(new SetStrength(
                        getKey(),
                        id(form.getElementId()),
                        id(form.getWorkSiteId()),
                        id(form.getWatchId()),
                        form.getAuthorised(),
                        form.getMinimum(),
                        form.getFrom(),
                        form.getReason())),
                0,
                "saved");
    }
}
