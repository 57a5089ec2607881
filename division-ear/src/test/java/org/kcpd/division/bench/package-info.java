/**
 * The benchmarks of design figures S10 to S20: {@code mvn -P bench -pl division-ear -am verify}.
 *
 * <p>Every figure is a ratio between the product and something bare, measured side by side in one run: A B A B, at least
 * five pairs, the median, and what was answered is looked at each time. {@link org.kcpd.division.bench.Benchmarks} runs
 * all of them and prints the table.
 */
package org.kcpd.division.bench;
