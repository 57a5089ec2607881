package org.kcpd.division.intake.boundary;

/**
 * What somebody may do about a record, as its own rule says: the base of notes, attachments, mentions and tasks.
 *
 * @param content they see what it is about, and notes of class C2
 * @param team they have it in hand or lead its unit: they see notes of class C3
 * @param writes they may write about it
 * @param unitId the unit it is with
 * @param siteId its work site, 0 while the unit's supervisors decide
 */
public record Circle(boolean content, boolean team, boolean writes, long unitId, long siteId) {}
