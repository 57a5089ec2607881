/**
 * The pages of the shared picture: the card of a subject, involvements, frequent contacts.
 *
 * <p>Owns: page beans and their forms. Never: decides a rule or reads a table. Uses: platform, access, personnel, community,
 * picture.
 */
package org.kcpd.division.web.picture;
