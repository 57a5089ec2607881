/**
 * The rules behind the desks: how an HR file becomes a plan and the plan becomes rows, which place follows which.
 *
 * <p>Owns: policies and bulk writing. Never: called from another area. Uses: platform.
 */
package org.kcpd.division.personnel.control;
