package org.kcpd.division.personnel.query;

/** How many approved requests wait for a watch of a site. @param watchId 0 for those to whom any watch will do */
public record WaitingList(long workSiteId, long watchId, int waiting, int offered) {}
