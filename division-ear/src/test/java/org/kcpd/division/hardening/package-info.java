/** A domain that {@code src/server/harden} has closed, seen from another machine. */
package org.kcpd.division.hardening;
