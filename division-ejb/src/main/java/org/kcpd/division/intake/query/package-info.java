/**
 * Reading requests: lists, the triage board, one request, what stands at home.
 *
 * <p>Owns: projections and the one visibility rule. Never: changes anything, lets an entity out. Uses: platform, access, personnel.
 */
package org.kcpd.division.intake.query;
