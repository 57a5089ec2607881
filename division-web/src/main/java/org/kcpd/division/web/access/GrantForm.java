package org.kcpd.division.web.access;

import java.io.Serializable;
import java.time.LocalDate;
import org.kcpd.division.access.Role;

/** What is typed to grant a role. */
public class GrantForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String serialNo = "";
    private Role role;
    private LocalDate until;
    private String reason = "";

    public String getSerialNo() {
        return serialNo;
    }

    public void setSerialNo(String serialNo) {
        this.serialNo = serialNo;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
