package org.kcpd.division.web.picture;

import org.kcpd.division.picture.query.EventRow;

/** One counted event as a page shows it. */
public record EventItem(EventRow row, String what, String post) {}
