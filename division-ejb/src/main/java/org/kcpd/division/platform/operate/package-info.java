/**
 * What whoever runs the system sees and does: schema, mail, background tasks, jobs, keys of confidential text.
 *
 * <p>Owns: no table. Never: shows content, an address, a file's name or a task's result; the records themselves stay
 * with their areas.
 */
package org.kcpd.division.platform.operate;
