/**
 * Tests that run inside the container, by Arquillian: the WAR on Payara Micro, the EAR on a Payara Server domain. Which one
 * is meant says {@code -Ddivision.container}, set by the two failsafe executions.
 */
package org.kcpd.division.container;
