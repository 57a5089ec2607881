/**
 * That the audit is what it was: seals over its rows, a copy of the seals outside the database, and the verifier.
 *
 * <p>Owns: {@code audit_seal} (insert only), {@code audit_check}. Never: writes or changes an audit row, mends what it finds.
 */
package org.kcpd.division.platform.seal;
