/** What every page uses: errors, tables, converters, language. */
package org.kcpd.division.web.platform;
