package org.kcpd.division.web.personnel;

import java.io.Serializable;

/** One part of a place before and after a line of an order. @param label "" where the value speaks for itself */
public record LinePart(String label, String before, String after, boolean changed) implements Serializable {}
