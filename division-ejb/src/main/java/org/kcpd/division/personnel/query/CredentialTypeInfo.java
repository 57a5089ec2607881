package org.kcpd.division.personnel.query;

/** A kind of credential. */
public record CredentialTypeInfo(String code, String name) {}
