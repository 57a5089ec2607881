/**
 * The pages of the map, of people, households, places and organisations.
 *
 * <p>Owns: page beans and their forms, and the drawn map as JSON. Never: decides a rule or reads a table. Uses: platform,
 * access, personnel (codes of patrol divisions, the day bar), community.
 */
package org.kcpd.division.web.community;
