/**
 * What was done, by whom, to what: one row per use case, in its own transaction.
 *
 * <p>Owns: {@code audit_event} (insert only). Never: decides, reads back (access.query does).
 */
package org.kcpd.division.platform.audit;
