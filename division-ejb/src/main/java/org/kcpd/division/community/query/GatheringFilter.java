package org.kcpd.division.community.query;

import java.util.Optional;
import org.kcpd.division.community.OrganisationType;

/** Which households or organisations a list shows. @param text beginning of a name or an address, "" for all */
public record GatheringFilter(String text, Optional<OrganisationType> type) {}
