/** How long a member is signed in, in the running product. */
package org.kcpd.division.session;
