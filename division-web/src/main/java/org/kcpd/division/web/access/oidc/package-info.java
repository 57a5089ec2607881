/**
 * Sign-in through the portal's identity provider: the code flow of OpenID Connect, with state, nonce and PKCE.
 *
 * <p>Never: decides who a member is (the identity port does), keeps a token beyond the one that is needed to sign out.
 */
package org.kcpd.division.web.access.oidc;
