package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.kcpd.division.personnel.boundary.GradeTitle;
import org.kcpd.division.personnel.query.TitleInfo;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.web.platform.EditField;

/** Adds and grades ranks and titles. */
@Named("titleEdit")
@ViewScoped
public class TitleEdit extends OrganisationEdit<TitleForm> {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<String> tabs() {
        return Set.of("titles");
    }

    @Override
    protected Fresh<TitleForm> read() {
        TitleForm form = new TitleForm();
        long id = page().getId();
        if (id == 0) {
            return new Fresh<>(form, 0);
        }
        TitleInfo title = page().getOrganisation().titles().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("RankTitle", id));
        form.setName(title.name());
        form.setKind(title.kind());
        form.setGrade(title.grade());
        form.setNeedsChief(title.needsChief());
        return new Fresh<>(form, title.version());
    }

    @Override
    protected List<EditField<TitleForm>> fields() {
        return List.of(
                EditField.of("org.grade", TitleForm::getGrade, TitleForm::setGrade),
                EditField.of("org.needs-chief", TitleForm::isNeedsChief, TitleForm::setNeedsChief));
    }

    public void save() {
        TitleForm form = getForm();
        Long id = attempt(() -> desk().gradeTitle(new GradeTitle(
                getKey(),
                page().getId(),
                getSeenVersion(),
                form.getName(),
                form.getKind(),
                form.getGrade(),
                form.isNeedsChief())));
        if (id != null) {
            back(id, "saved");
        }
    }
}
