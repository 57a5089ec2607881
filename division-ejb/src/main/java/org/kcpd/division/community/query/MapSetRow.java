package org.kcpd.division.community.query;

import java.time.Instant;
import java.time.LocalDate;
import org.kcpd.division.community.MapKind;

/** All areas of a kind as one file brought them. @param to null: until something else @param superseded by another file */
public record MapSetRow(
        long id,
        MapKind kind,
        LocalDate from,
        LocalDate to,
        int areas,
        String fileName,
        Instant importedAt,
        boolean superseded) {}
