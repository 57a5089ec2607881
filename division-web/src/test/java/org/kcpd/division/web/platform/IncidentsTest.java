package org.kcpd.division.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Unavailable;
import org.primefaces.csp.CspException;

class IncidentsTest {

    @Test
    void a_refusal_is_found_behind_any_wrapping() {
        NotFound refusal = new NotFound("Member", "1");
        assertThat(Incidents.unwrapped(new ServletException(new FacesException(new IllegalStateException(refusal)))))
                .isSameAs(refusal);
    }

    @Test
    void a_fault_is_shown_without_the_containers_wrapping_but_with_its_own_cause() {
        IllegalStateException fault = new IllegalStateException(new ArithmeticException());
        EJBException wrapped = new EJBException(fault);
        assertThat(Incidents.unwrapped(new ServletException(new ELException(wrapped))))
                .isSameAs(fault);
    }

    @Test
    void each_refusal_has_its_status() {
        assertThat(Incidents.status(new NotPermitted("ROSTER_EDIT"))).isEqualTo(403);
        assertThat(Incidents.status(new NotFound("Member", "1"))).isEqualTo(404);
        assertThat(Incidents.status(new Conflict("Member", 1, 1, 2))).isEqualTo(409);
        assertThat(Incidents.status(new Unavailable("E-DATABASE"))).isEqualTo(503);
        assertThat(Incidents.status(new ViewExpiredException())).isEqualTo(Incidents.EXPIRED);
        assertThat(Incidents.status(new CspException("Missing CSP nonce"))).isEqualTo(400);
        assertThat(Incidents.status(new ArithmeticException())).isEqualTo(500);
    }
}
