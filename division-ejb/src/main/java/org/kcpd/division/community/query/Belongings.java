package org.kcpd.division.community.query;

import java.time.LocalDate;
import java.util.List;

/**
 * Who belongs to a household, or whom of an organisation one talks to, as far as the viewer may know of them.
 *
 * @param before who does not any more, the last one first
 * @param juveniles how many more belong to it who are not shown by name, nor by number, to this viewer
 */
public record Belongings(List<Member> now, List<Member> before, int juveniles) {

    /** One of them. @param relation "" for not known @param from null for not known @param to null while it holds */
    public record Member(SubjectRef person, String relation, LocalDate from, LocalDate to) {}
}
