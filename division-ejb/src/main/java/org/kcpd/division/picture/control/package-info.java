/**
 * Where involvements are kept, who serves in a unit, and what an order that moves a member asks.
 *
 * <p>Owns: policies and repositories. Never: called from another area. Uses: platform, personnel, community.
 */
package org.kcpd.division.picture.control;
