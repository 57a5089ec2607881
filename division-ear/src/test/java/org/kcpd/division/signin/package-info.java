/** Signing in through the portal: against a provider that lies in every way we can think of, and against a real one. */
package org.kcpd.division.signin;
