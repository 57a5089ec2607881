package org.kcpd.division.picture.query;

import java.util.List;
import org.kcpd.division.community.query.SubjectRef;

/**
 * Everything the viewer may see of who works with a subject.
 *
 * @param open what goes on, one's own unit first
 * @param past what is over, the latest first
 * @param linked who lives there, who belongs to it, where it is
 * @param involved whether the viewer's own unit at their site is involved
 */
public record Card(
        SubjectRef subject, List<CardLine> open, List<CardLine> past, List<LinkedSubject> linked, boolean involved) {
    public Card {
        open = List.copyOf(open);
        past = List.copyOf(past);
        linked = List.copyOf(linked);
    }
}
