package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A person on the department's roster: sworn, civilian or volunteer. Known by a serial number that never changes and is
 * never given again. Where a member serves is told by {@link Assignment}s, whether by {@link MemberStatus}es; what is
 * kept here is how to call and reach them.
 */
@Entity
@Table(name = "member")
public class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "serial_no", updatable = false)
    private String serialNo;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "given_name")
    private String givenName;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private MemberKind kind;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "languages")
    private String languages;

    @Version
    @Column(name = "version")
    private int version;

    protected Member() {}

    public Member(SerialNo serialNo, String familyName, String givenName, MemberKind kind) {
        this.serialNo = serialNo.value();
        this.kind = kind;
        rename(familyName, givenName);
    }

    /** A name is kept letter for letter, whatever it looks like; screens and exports make it harmless. */
    public final void rename(String newFamilyName, String newGivenName) {
        if (newFamilyName.isBlank()) {
            throw new IllegalArgumentException("a member has a family name");
        }
        familyName = newFamilyName.strip();
        givenName = newGivenName.strip();
    }

    /** How to reach the member; "" for what is not known. Languages are ISO codes joined by commas ("es,vi"). */
    public void reachAt(String newEmail, String newPhone, String newLanguages) {
        email = newEmail.isBlank() ? null : newEmail.strip();
        phone = newPhone.isBlank() ? null : newPhone.strip();
        languages = newLanguages.isBlank() ? null : newLanguages.strip();
    }

    public long id() {
        return id;
    }

    public String serialNo() {
        return serialNo;
    }

    public String familyName() {
        return familyName;
    }

    public String givenName() {
        return givenName;
    }

    public MemberKind kind() {
        return kind;
    }

    public String email() {
        return email == null ? "" : email;
    }

    public String phone() {
        return phone == null ? "" : phone;
    }

    public String languages() {
        return languages == null ? "" : languages;
    }

    public int version() {
        return version;
    }
}
