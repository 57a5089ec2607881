package org.kcpd.division.platform.setting;

import java.time.Instant;

/** What was typed into a form, and when it was kept. */
public record Draft(String content, Instant savedAt) {}
