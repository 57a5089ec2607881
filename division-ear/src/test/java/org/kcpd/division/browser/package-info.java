/** The product in a real browser: what its users see and do. */
package org.kcpd.division.browser;
