/**
 * Whom and what the division works with: people, households, places, organisations, and the map of the city.
 *
 * <p>Owns: persons with their names, households, places with their points, organisations, what was merged with what, and
 * the polygons of divisions, sectors, beats and neighbourhoods. Never: what a unit does with them (each unit's own area), and
 * why somebody is in contact with the police. Uses: personnel for codes of patrol divisions, access.
 */
@Area(uses = {"access", "personnel"})
package org.kcpd.division.community;

import org.kcpd.division.platform.Area;
