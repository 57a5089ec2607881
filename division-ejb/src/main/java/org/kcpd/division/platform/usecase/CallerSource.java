package org.kcpd.division.platform.usecase;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Reads a caller from the database; the access area implements it. */
public interface CallerSource {

    /** The member with this serial number and their rights today; empty when unknown or separated. One statement. */
    Optional<Caller> bySerial(String serialNo);

    /** The same by member id. */
    Optional<Caller> byMemberId(long memberId);

    /** The serial numbers of members, separated ones included, by id. One statement. */
    Map<Long, String> serials(Collection<Long> memberIds);
}
