package org.kcpd.division.personnel.query;

import org.kcpd.division.personnel.MemberKind;

/** A rank or civilian title. @param needsChief moved only with the Chief's approval */
public record TitleInfo(long id, String name, MemberKind kind, int grade, boolean needsChief, int version) {}
