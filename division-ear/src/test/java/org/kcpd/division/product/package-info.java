/**
 * The whole product, running: the WAR on Payara Micro and the EAR on a Payara Server domain, each started once per test
 * run on a database of its own.
 */
package org.kcpd.division.product;
