package org.kcpd.division.web.community;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectHit;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.web.platform.Formats;

/**
 * Naming a person, household, place or organisation in a form: it is written {@code 12 · 2640 Prospect Avenue}, of which the
 * number counts. Only what the viewer may know of is suggested.
 */
@Named
@RequestScoped
public class SubjectPick {

    private static final int MOST = 8;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private Subjects names;

    /** Those of the kind of the field ({@code kind}) that are called so. */
    public List<String> suggest(String typed) {
        var field = UIComponent.getCurrentComponent(FacesContext.getCurrentInstance());
        var kind = SubjectKind.valueOf(String.valueOf(field.getAttributes().get("kind")));
        return subjects.find(Set.of(kind), typed, MOST).stream().map(this::text).toList();
    }

    private String text(SubjectHit hit) {
        return Stream.of(
                        String.valueOf(hit.ref().id()),
                        names.text(hit.ref()),
                        hit.also(),
                        hit.birthDate() == null ? "" : Formats.day(hit.birthDate()),
                        hit.address())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static String text(SubjectRef ref) {
        return ref.id() + " · " + ref.label();
    }

    /** The record that was written; empty for none. @throws Refused E-PICK when it was typed and not picked */
    public static Optional<Long> id(String written, String field) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,18}( ·.*)?")) {
            throw Refused.of("E-PICK").field(field);
        }
        return Optional.of(Long.valueOf(text.split(" ", 2)[0]));
    }
}
