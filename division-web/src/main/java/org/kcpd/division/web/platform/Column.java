package org.kcpd.division.web.platform;

import java.util.function.Function;

/** One column of an exported list: the key of its heading and what a row writes there (text, number, day or moment). */
public record Column<R>(String titleKey, Function<R, Object> value) {}
