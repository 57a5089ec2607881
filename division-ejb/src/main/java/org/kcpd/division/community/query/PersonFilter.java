package org.kcpd.division.community.query;

import java.util.Optional;
import org.kcpd.division.community.Recognition;

/** Which people a list shows. @param text words of a name, "" for all @param juveniles those who may be juveniles, and only those */
public record PersonFilter(String text, Optional<Recognition> known, boolean juveniles) {}
