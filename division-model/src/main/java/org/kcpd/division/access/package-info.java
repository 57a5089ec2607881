/**
 * Who may do what: rights, the roles that give them, the grants that add roles, the accounts of the built-in
 * sign-in, and how long a session lasts.
 *
 * <p>Owns: {@link org.kcpd.division.access.Right}, {@link org.kcpd.division.access.Role}, role grants, accounts. Never:
 * decides about one record (that is the area's own visibility rule), takes a right from a token. May use: platform.
 */
@Area
package org.kcpd.division.access;

import org.kcpd.division.platform.Area;
