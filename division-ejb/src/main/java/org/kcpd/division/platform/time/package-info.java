/** The one place that knows what time it is. Owns: the clock and the department's time zone. May use: nothing. */
package org.kcpd.division.platform.time;
