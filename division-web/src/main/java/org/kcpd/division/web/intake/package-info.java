/** Pages of the front door: asking for help, requests, the triage board. May use: the boundaries and queries of intake, community and personnel. */
package org.kcpd.division.web.intake;
