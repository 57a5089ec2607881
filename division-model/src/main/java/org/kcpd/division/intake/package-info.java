/**
 * The front door: service requests from any member to the division's units, and the work that follows from them.
 *
 * <p>Owns: requests with their states, reasons, outcome codes and clocks, the holidays of the working calendar. Never: the
 * content of a unit's cases, and who a person or a place is. Uses: platform, access, personnel, community, picture.
 */
@Area(uses = {"access", "personnel", "community", "picture"})
package org.kcpd.division.intake;

import org.kcpd.division.platform.Area;
