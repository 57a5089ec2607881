/** What the health checks ask: does the database answer, is its schema new enough, does mail leave. No personal data. */
package org.kcpd.division.platform.health;
