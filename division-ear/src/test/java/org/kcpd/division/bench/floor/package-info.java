/** The floor: what a bare PrimeFaces lazy table costs on the same server over the same members, without a count. */
package org.kcpd.division.bench.floor;
