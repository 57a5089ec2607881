/**
 * The shared picture: that units work with the same person, household, place or organisation, and what they arrange about it.
 *
 * <p>Owns: involvements, the events that are counted, asking to be contacted, joint plans. An area of its own and no part
 * of community: who a person is must not depend on who works with them, and every unit's area opens involvements here while
 * none is known here. Never: the content of a unit's work, and anything of the liaison, of counselling or of Part 2 programmes
 * - that is not kept, so it cannot be counted. Uses: platform, access, personnel, community.
 */
@Area(uses = {"access", "personnel", "community"})
package org.kcpd.division.picture;

import org.kcpd.division.platform.Area;
