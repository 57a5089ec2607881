/** How a browser proves who sits before it: sign-in, session, sign-out; and the pages about access. */
package org.kcpd.division.web.access;
