package org.kcpd.division.bench.floor;

import java.io.Serializable;

/** One line of the floor's table. */
public record FloorRow(String serial, String name, String title, String hours, String radio, String phone, String email)
        implements Serializable {}
