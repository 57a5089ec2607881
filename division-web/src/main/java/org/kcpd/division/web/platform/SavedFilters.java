package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.kcpd.division.platform.setting.OwnSettings;
import org.kcpd.division.platform.setting.RemoveFilter;
import org.kcpd.division.platform.setting.SaveFilter;
import org.kcpd.division.platform.setting.SavedFilter;

/** The filters a member has kept for a list, and keeping another one. */
@Named
@RequestScoped
public class SavedFilters {

    private static final int LONGEST_NAME = 80;

    @Inject
    private OwnSettings settings;

    @Inject
    private Look look;

    private String name = "";

    /** The kept filters of a list; read once per session and after each change. */
    public List<SavedFilter> of(String page) {
        return look.filters(page);
    }

    /** Keeps what the list shows under {@link #getName}; without a name nothing happens. */
    public void keep(String page, String query) throws IOException {
        if (!name.isBlank()) {
            String shown = name.strip();
            settings.saveFilter(new SaveFilter(
                    UUID.randomUUID().toString(),
                    page,
                    shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown,
                    query));
            look.forgetFilters();
        }
        show(query.isEmpty() ? "said=filter-saved" : query + "&said=filter-saved");
    }

    /** Forgets a kept filter and shows the list as it is. */
    public void remove(long id, String query) throws IOException {
        settings.removeFilter(new RemoveFilter(UUID.randomUUID().toString(), id));
        look.forgetFilters();
        show(query);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    private static void show(String query) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        String page = faces.getExternalContext().getRequestContextPath()
                + faces.getViewRoot().getViewId();
        faces.getExternalContext().redirect(query.isEmpty() ? page : page + '?' + query);
    }
}
