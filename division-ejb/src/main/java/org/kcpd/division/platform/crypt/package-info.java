/**
 * Confidential text and attachments (class C3), encrypted before they reach the database (docs/adr/0011).
 *
 * <p>Owns: {@code secret_value} and the key store. Never: decides who may read, writes clear text anywhere, says in a log or
 * an error what a value holds.
 */
package org.kcpd.division.platform.crypt;
