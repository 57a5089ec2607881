/**
 * What others may ask of the front door: file a request for help, triage it, work on it, close it.
 *
 * <p>Owns: the use cases, their commands, the training requests. Never: builds a page. Uses: platform, access, personnel, picture.
 */
package org.kcpd.division.intake.boundary;
