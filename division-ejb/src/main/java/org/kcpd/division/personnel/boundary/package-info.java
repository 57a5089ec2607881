/**
 * What others may ask of the roster administrators: import the HR file, edit the organisation and members, write and
 * publish personnel orders, ask for a transfer.
 *
 * <p>Owns: the use cases, their commands and events. Never: builds a page. Uses: platform, access.
 */
package org.kcpd.division.personnel.boundary;
