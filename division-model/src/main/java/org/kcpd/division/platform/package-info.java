/**
 * The words every area speaks: the typed refusals of the product and what a problem is.
 *
 * <p>Owns: {@link org.kcpd.division.platform.DivisionException} and its five kinds, {@link org.kcpd.division.platform.Problem}.
 * Never: knows an area's rule, a page or a table.
 */
@Area
package org.kcpd.division.platform;
