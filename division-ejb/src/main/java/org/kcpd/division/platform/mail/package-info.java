/**
 * Mail by outbox: written in the transaction of the use case, sent later, at least once.
 *
 * <p>Owns: {@code outbox_mail}. Never: puts content of a record into a mail (number and link only, by convention of the
 * areas).
 */
package org.kcpd.division.platform.mail;
