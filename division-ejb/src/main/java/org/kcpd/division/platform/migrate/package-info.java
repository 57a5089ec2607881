/** The data source and the schema: where the database is, and that it has the shape this version expects. */
package org.kcpd.division.platform.migrate;
