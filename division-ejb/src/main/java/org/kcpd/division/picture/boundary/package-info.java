/**
 * What others may ask of the shared picture: open and close involvements in their own transaction, and what members do with it.
 *
 * <p>Owns: the use cases, their commands. Never: builds a page. Uses: platform, access, personnel, community.
 */
package org.kcpd.division.picture.boundary;
