/**
 * The organisation, the roster, personnel orders and transfer requests.
 *
 * <p>Owns: elements, sectors, watches, positions, strength, members with their states, credentials and assignments, the
 * personnel orders that move members and the requests to be moved. Never: who may do what (area access), and the content
 * of any unit's work. Uses: platform.
 */
@Area(uses = "access")
package org.kcpd.division.personnel;

import org.kcpd.division.platform.Area;
