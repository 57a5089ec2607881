package org.kcpd.division.community.query;

import org.kcpd.division.community.MapKind;

/** One area of the map. @param code of a division: the code of the element @param parent code of what it belongs to, "" */
public record AreaRef(long id, MapKind kind, String code, String name, String parent) {}
