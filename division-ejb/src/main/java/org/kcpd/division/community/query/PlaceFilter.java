package org.kcpd.division.community.query;

/** Which places a list shows. @param text beginning of the street or words of the name, "" for all @param pointless those without a point */
public record PlaceFilter(String text, boolean pointless) {}
