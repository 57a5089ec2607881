/**
 * What was done and looked at, by whom, to what: one stamped row per use case, in its own transaction.
 *
 * <p>Owns: {@code audit_event} (insert only) and the key of the audit. Never: decides, reads back (access.query does), seals
 * (platform.seal does).
 */
package org.kcpd.division.platform.audit;
