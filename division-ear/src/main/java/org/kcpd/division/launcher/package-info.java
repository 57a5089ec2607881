/** The embedded default: one process that brings a database, Payara Micro and the product up on this machine. */
package org.kcpd.division.launcher;
