package org.kcpd.division.intake.boundary;

/** A file as it was sent. @param name as the sender's machine called it */
public record FilePart(String name, byte[] bytes) {}
