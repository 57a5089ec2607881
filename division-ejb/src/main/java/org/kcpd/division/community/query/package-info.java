/**
 * The read side of the community area: who lies where, what a record is called at the viewer's level, lists and details.
 *
 * <p>Every statement goes through {@code SubjectVisibility}: a record the caller may not know of is not there.
 */
package org.kcpd.division.community.query;
