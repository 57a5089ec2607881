/** Entities, values and state machines of the Community Engagement Division, one package per area of its work. */
package org.kcpd.division;
