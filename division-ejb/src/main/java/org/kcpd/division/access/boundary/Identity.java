package org.kcpd.division.access.boundary;

/** A member whose sign-in was proven. It says who, never what they may. */
public record Identity(String serialNo) {}
