/** Put into the product by the benchmarks: members whose use leaves no row in the audit. */
package org.kcpd.division.bench.unwritten;
