package org.kcpd.division.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What the addresses of styles and scripts carry, so that a new release is not shown with the old one's looks. */
@Named
@ApplicationScoped
public class Release {

    public String getMark() {
        Build build = Build.OF_THIS_PRODUCT;
        return build.version() + "-" + build.commit();
    }
}
