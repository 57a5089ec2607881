/** Printed things: tagged PDF from XHTML. Never: knows an area; fetches anything. */
package org.kcpd.division.platform.document;
