package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.query.MemberDetail;

/** What a roster administrator writes about a member: name and contact, a duty status, a credential. */
public class MemberForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String familyName;
    private String givenName;
    private String email;
    private String phone;
    private String languages;
    private DutyStatus status;
    private LocalDate from;
    private LocalDate last;
    private String reason = "";
    private String typeCode;
    private LocalDate expiresOn;

    public MemberForm() {}

    MemberForm(MemberDetail member) {
        familyName = member.familyName();
        givenName = member.givenName();
        email = member.email();
        phone = member.phone();
        languages = member.languages();
        from = member.asOf();
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getLanguages() {
        return languages;
    }

    /** As written by hand: blanks and capitals do not matter. */
    public void setLanguages(String languages) {
        this.languages =
                languages == null ? "" : languages.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    public DutyStatus getStatus() {
        return status;
    }

    public void setStatus(DutyStatus status) {
        this.status = status;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    /** The last day of the status; the half-open interval of the roster ends one day later. */
    public LocalDate getUntil() {
        return last;
    }

    public void setUntil(LocalDate until) {
        this.last = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getTypeCode() {
        return typeCode;
    }

    public void setTypeCode(String typeCode) {
        this.typeCode = typeCode;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
