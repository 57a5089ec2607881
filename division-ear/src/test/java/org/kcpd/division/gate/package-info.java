/** How many SQL statements each page and each save may cost (S1): counted by the database, exact, a build gate. */
package org.kcpd.division.gate;
