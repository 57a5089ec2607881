/** The pages of the map, of people, households, places and organisations, in Chromium. */
package org.kcpd.division.browser.community;
