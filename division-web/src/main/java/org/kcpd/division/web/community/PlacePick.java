package org.kcpd.division.web.community;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.platform.Refused;

/** Naming a place in a form: it is written {@code 12 · 2640 Prospect Avenue}, of which the number counts. */
@Named
@RequestScoped
public class PlacePick {

    private static final int MOST = 8;

    @Inject
    private SubjectQuery subjects;

    /** Places whose address or name begins with what is typed. */
    public List<String> suggest(String typed) {
        return subjects.find(Set.of(SubjectKind.PLACE), typed, MOST).stream()
                .map(hit -> text(hit.ref()))
                .toList();
    }

    static String text(SubjectRef place) {
        return place.id() + " · " + place.label();
    }

    /** The place that was written; empty for none. @throws Refused E-PLACE-PICK when it was typed and not picked */
    static Optional<Long> id(String written) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,18}( ·.*)?")) {
            throw Refused.of("E-PLACE-PICK").field("place");
        }
        return Optional.of(Long.valueOf(text.split(" ", 2)[0]));
    }
}
