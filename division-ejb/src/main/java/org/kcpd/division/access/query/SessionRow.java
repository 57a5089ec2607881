package org.kcpd.division.access.query;

import java.time.Instant;
import org.kcpd.division.access.boundary.SignInMode;

/**
 * A live session as lists show it.
 *
 * @param usedAt to about a minute
 * @param way how the member signed in
 * @param address of the device, or of the proxy before it
 */
public record SessionRow(
        long id,
        long memberId,
        String serialNo,
        String familyName,
        String givenName,
        Instant beganAt,
        Instant usedAt,
        SignInMode way,
        String address) {}
