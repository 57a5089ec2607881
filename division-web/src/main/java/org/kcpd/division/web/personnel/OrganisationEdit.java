package org.kcpd.division.web.personnel;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kcpd.division.personnel.boundary.OrganisationDesk;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;

/**
 * What the forms of the organisation have in common: they change what the page has opened, as it stands on the page's
 * day, and go back to it.
 *
 * @param <F> the form
 */
public abstract class OrganisationEdit<F extends Serializable> extends EditView<F> {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganisationDesk desk;

    @Inject
    private OrganisationPage page;

    /** The tabs of the page whose parts this form changes. */
    protected abstract Set<String> tabs();

    /** Reads what the page has opened, if it is of this form's sort. */
    public void open() {
        if (tabs().contains(page.getTab())) {
            show(read());
        }
    }

    @Override
    protected List<EditField<F>> fields() {
        return List.of();
    }

    /** Runs a use case and shows the part it was about. */
    protected final void save(Runnable useCase, long part, String said) {
        if (attempt(useCase)) {
            back(part, said);
        }
    }

    protected final void back(long part, String said) {
        go(
                "/personnel/organisation.xhtml?tab=" + page.getTab() + (part == 0 ? "" : "&id=" + part)
                        + (page.getSite() == 0 ? "" : "&site=" + page.getSite())
                        + page.getAsOf().getSuffix(),
                said);
    }

    protected final OrganisationDesk desk() {
        return desk;
    }

    protected final OrganisationPage page() {
        return page;
    }

    protected final LocalDate day() {
        return page.getAsOf().getDay();
    }

    /** The id a choice stands for, 0 for none. */
    static long id(String chosen) {
        return chosen == null || !chosen.matches("\\d{1,18}") ? 0 : Long.parseLong(chosen);
    }
}
