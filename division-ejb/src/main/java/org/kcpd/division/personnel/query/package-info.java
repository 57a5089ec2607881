/**
 * Reading the roster: the organisation, who is where on a day, strength and vacancies, orders and transfer requests.
 *
 * <p>Owns: set-based projections to records. Never: changes anything, lets an entity out. Uses: platform, access.
 */
package org.kcpd.division.personnel.query;
