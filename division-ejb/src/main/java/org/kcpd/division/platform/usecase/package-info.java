/**
 * The pipeline every use case and query runs through (docs/adr/0006).
 *
 * <p>Owns: who is calling, the right that is needed, the transaction, its repetition, idempotency, the audit row, the
 * translation of database errors. Never: knows an area. May use: access (the vocabulary: rights and roles).
 */
package org.kcpd.division.platform.usecase;
