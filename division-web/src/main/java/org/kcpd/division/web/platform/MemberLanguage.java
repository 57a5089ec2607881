package org.kcpd.division.web.platform;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.omnifaces.util.Beans;

/** Gives a page the member's language before its first bean is asked, so that what a bean writes is in it too. */
public class MemberLanguage extends ViewHandlerWrapper {

    public MemberLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        Look look = Beans.getReference(Look.class);
        if (context.getExternalContext().getUserPrincipal() != null) {
            look.takeOnce();
        }
        return look.getLocale();
    }
}
