/** How access works: reading callers, the built-in accounts. Nobody outside the area uses it. */
package org.kcpd.division.access.control;
