package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.personnel.boundary.ChangeElement;
import org.kcpd.division.personnel.boundary.Close;
import org.kcpd.division.personnel.boundary.OpenElement;
import org.kcpd.division.personnel.query.ElementInfo;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.web.platform.EditField;

/** Opens, renames, moves and closes elements. */
@Named("elementEdit")
@ViewScoped
public class ElementEdit extends OrganisationEdit<ElementForm> {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<String> tabs() {
        return Set.of("elements");
    }

    @Override
    protected Fresh<ElementForm> read() {
        ElementForm form = new ElementForm();
        form.setFrom(day());
        if (page().getMode().equals("open")) {
            form.setParentId(page().getId() == 0 ? "" : String.valueOf(page().getId()));
            return new Fresh<>(form, 0);
        }
        if (page().getId() == 0) {
            return new Fresh<>(form, 0);
        }
        ElementInfo element = page().getOrganisation()
                .element(page().getId())
                .orElseThrow(() -> new NotFound("Element", page().getId()));
        form.setCode(element.code());
        form.setName(element.name());
        form.setKind(element.kind());
        form.setParentId(element.parentId() == 0 ? "" : String.valueOf(element.parentId()));
        form.setAddress(element.address());
        return new Fresh<>(form, element.version());
    }

    @Override
    protected List<EditField<ElementForm>> fields() {
        return List.of(
                EditField.of("org.name", ElementForm::getName, ElementForm::setName),
                EditField.of("org.parent", ElementForm::getParentId, ElementForm::setParentId),
                EditField.of("org.address", ElementForm::getAddress, ElementForm::setAddress));
    }

    public void saveNew() {
        ElementForm form = getForm();
        Long id = attempt(() -> desk().openElement(new OpenElement(
                getKey(),
                form.getCode(),
                form.getName(),
                form.getKind(),
                id(form.getParentId()),
                Optional.ofNullable(form.getDiscipline()),
                form.isWorkSite(),
                form.isPatrolDivision(),
                form.getAddress(),
                form.getFrom())));
        if (id != null) {
            back(id, "opened");
        }
    }

    public void saveChange() {
        ElementForm form = getForm();
        long id = page().getId();
        save(
                () -> desk().changeElement(new ChangeElement(
                        getKey(),
                        id,
                        getSeenVersion(),
                        form.getName(),
                        id(form.getParentId()),
                        form.getAddress(),
                        form.getFrom(),
                        form.getReason())),
                id,
                "saved");
    }

    public void close() {
        long id = page().getId();
        save(
                () -> desk().closeElement(new Close(
                        getKey(), id, getSeenVersion(), getForm().getOn())),
                id,
                "closed");
    }
}
