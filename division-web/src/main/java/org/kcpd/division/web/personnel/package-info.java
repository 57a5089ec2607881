/**
 * The pages of the roster, the strength board, the import, the organisation, personnel orders and transfer requests.
 *
 * <p>Owns: page beans and their forms. Never: decides a rule or reads a table. Uses: platform, access, personnel.
 */
package org.kcpd.division.web.personnel;
