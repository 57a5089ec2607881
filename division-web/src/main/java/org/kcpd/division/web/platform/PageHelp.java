package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** The short help of each page, and the department's own words. */
@Named
@RequestScoped
public class PageHelp {

    private static final List<String> WORDS =
            List.of("member", "element", "work-site", "unit", "watch", "assignment", "order", "request");

    /** The words the help explains: {@code word.*} and {@code word.text.*} of the bundles. */
    public List<String> getWords() {
        return WORDS;
    }

    /** The key of this page's short help. */
    public String getKey() {
        return NavItem.helpKeyOf(FacesContext.getCurrentInstance().getViewRoot().getViewId());
    }
}
