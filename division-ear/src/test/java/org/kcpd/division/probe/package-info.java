/**
 * What tests and benchmarks put into a copy of the product's WAR to call use cases from outside without a page: one
 * servlet, and the archive it is put into. Never part of the product.
 */
package org.kcpd.division.probe;
