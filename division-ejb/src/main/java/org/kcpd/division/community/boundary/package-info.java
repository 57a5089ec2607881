/**
 * What others may ask of the community area: add and correct people, households, places and organisations, merge two that
 * are the same, bring the map and address files.
 *
 * <p>Owns: the use cases and their commands. Never: builds a page. Uses: platform, access, personnel.
 */
package org.kcpd.division.community.boundary;
