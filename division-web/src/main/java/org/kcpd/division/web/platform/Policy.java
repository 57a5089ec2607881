package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/** The nonce of this page's Content-Security-Policy; PrimeFaces refuses a postback that does not bring it back. */
@Named
@RequestScoped
public class Policy {

    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
