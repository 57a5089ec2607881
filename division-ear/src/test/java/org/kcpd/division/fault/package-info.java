/** Power cuts, lost answers and double posts: nothing lost, nothing half done (quality goals, "Faults"). */
package org.kcpd.division.fault;
