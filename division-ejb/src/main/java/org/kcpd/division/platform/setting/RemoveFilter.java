package org.kcpd.division.platform.setting;

import org.kcpd.division.platform.usecase.Command;

/** Forget a saved filter of the caller. */
public record RemoveFilter(String key, long filterId) implements Command {}
