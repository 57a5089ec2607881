/** The roster's pages in a real browser, with one page object for each of them. */
package org.kcpd.division.browser.personnel;
