/** What others may do about access: sign in, open accounts, grant and revoke roles. */
package org.kcpd.division.access.boundary;
