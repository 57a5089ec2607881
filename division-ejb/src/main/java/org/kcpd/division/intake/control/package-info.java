/**
 * The rules behind the front door: the working calendar, the router, where requests are kept, who is told.
 *
 * <p>Owns: policies and repositories. Never: called from another area. Uses: platform, personnel, community, picture.
 */
package org.kcpd.division.intake.control;
