package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.personnel.boundary.ChangeWatch;
import org.kcpd.division.personnel.boundary.Close;
import org.kcpd.division.personnel.boundary.OpenPosition;
import org.kcpd.division.personnel.boundary.OpenSector;
import org.kcpd.division.personnel.boundary.OpenWatch;
import org.kcpd.division.personnel.boundary.Rename;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.web.platform.EditField;

/** Opens, renames and closes sectors, watches and positions: what has a code, a name and days on which it exists. */
@Named("termEdit")
@ViewScoped
public class TermEdit extends OrganisationEdit<TermForm> {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<String> tabs() {
        return Set.of("sectors", "watches", "positions");
    }

    @Override
    protected Fresh<TermForm> read() {
        long id = page().getId();
        if (id == 0) {
            TermForm form = new TermForm();
            form.setFrom(day());
            return new Fresh<>(form, 0);
        }
        Organisation organisation = page().getOrganisation();
        Optional<Fresh<TermForm>> found =
                switch (page().getTab()) {
                    case "sectors" -> organisation.sector(id).map(s -> fresh(s.code(), s.name(), s.version()));
                    case "positions" -> organisation.position(id).map(p -> fresh(p.code(), p.name(), p.version()));
                    default -> organisation.watch(id).map(w -> {
                        Fresh<TermForm> fresh = fresh(w.code(), w.name(), w.version());
                        fresh.form().setStartsAt(w.startsAt());
                        fresh.form().setEndsAt(w.endsAt());
                        fresh.form().setOrder(w.order());
                        return fresh;
                    });
                };
        return found.orElseThrow(() -> new NotFound(page().getTab(), id));
    }

    private static Fresh<TermForm> fresh(String code, String name, int version) {
        TermForm form = new TermForm();
        form.setCode(code);
        form.setName(name);
        return new Fresh<>(form, version);
    }

    @Override
    protected List<EditField<TermForm>> fields() {
        return List.of(
                EditField.of("org.name", TermForm::getName, TermForm::setName),
                EditField.of("org.starts", TermForm::getStartsAt, TermForm::setStartsAt),
                EditField.of("org.ends", TermForm::getEndsAt, TermForm::setEndsAt));
    }

    public void saveNew() {
        TermForm form = getForm();
        Long id = attempt(() -> switch (page().getTab()) {
            case "sectors" -> desk().openSector(new OpenSector(
                    getKey(), id(form.getWorkSiteId()), form.getCode(), form.getName(), form.getFrom()));
            case "positions" -> desk().openPosition(
                            new OpenPosition(getKey(), form.getCode(), form.getName(), form.getFrom()));
            default -> desk().openWatch(new OpenWatch(
                    getKey(),
                    form.getCode(),
                    form.getName(),
                    form.getStartsAt(),
                    form.getEndsAt(),
                    form.getOrder(),
                    form.getFrom()));
        });
        if (id != null) {
            back(id, "opened");
        }
    }

    public void saveChange() {
        TermForm form = getForm();
        long id = page().getId();
        Rename rename = new Rename(getKey(), id, getSeenVersion(), form.getName());
        save(
                () -> {
                    switch (page().getTab()) {
                        case "sectors" -> desk().renameSector(rename);
                        case "positions" -> desk().renamePosition(rename);
                        default -> desk().changeWatch(new ChangeWatch(
                                getKey(), id, getSeenVersion(), form.getName(), form.getStartsAt(), form.getEndsAt()));
                    }
                },
                id,
                "saved");
    }

    public void close() {
        long id = page().getId();
        Close close = new Close(getKey(), id, getSeenVersion(), getForm().getOn());
        save(
                () -> {
                    switch (page().getTab()) {
                        case "sectors" -> desk().closeSector(close);
                        case "positions" -> desk().closePosition(close);
                        default -> desk().closeWatch(close);
                    }
                },
                id,
                "closed");
    }
}
