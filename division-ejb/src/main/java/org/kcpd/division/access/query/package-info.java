/** What others may know about access: their own rights; for those who may, grants and the audit. */
package org.kcpd.division.access.query;
