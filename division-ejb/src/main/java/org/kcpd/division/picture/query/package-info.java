/**
 * Reading the shared picture at the viewer's level: one card per subject, the lists, what is counted.
 *
 * <p>Owns: projections and the one visibility rule. Never: changes anything, lets an entity out. Uses: platform, access, personnel,
 * community.
 */
package org.kcpd.division.picture.query;
