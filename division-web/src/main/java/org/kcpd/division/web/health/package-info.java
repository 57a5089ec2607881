/**
 * What a load balancer and an operator ask: does it live, can it serve. MicroProfile Health. The checks stand in the
 * web archive because Payara Server looks for them in web archives only.
 */
package org.kcpd.division.web.health;
