package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A certificate or licence that counts somewhere: CIT (40 h), CPTED, LCSW, LMSW, ICPC, POST. */
@Entity
@Table(name = "credential_type")
public class CredentialType {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    protected CredentialType() {}

    public CredentialType(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
