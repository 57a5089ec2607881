package org.kcpd.division.community.control;

import org.locationtech.jts.geom.Geometry;

/** One area as a file brings it. @param number its place in the file, from 1 @param parent "" for none */
record GeoFeature(int number, String code, String name, String parent, Geometry shape) {}
