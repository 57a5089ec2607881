package org.kcpd.division.picture.query;

import java.util.Optional;
import org.kcpd.division.community.query.SubjectKey;

/** Whose events are shown. @param siteId only those there */
public record EventFilter(SubjectKey subject, Optional<Long> siteId) {}
