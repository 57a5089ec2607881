/** That the running product leaves a trace of every look, seals it, and that its commands find what was changed. */
package org.kcpd.division.audit;
