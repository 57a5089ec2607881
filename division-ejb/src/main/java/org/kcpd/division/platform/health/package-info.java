/** What a load balancer and an operator ask: does it live, can it serve. MicroProfile Health; no personal data. */
package org.kcpd.division.platform.health;
