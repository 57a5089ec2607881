package org.kcpd.division.web.community;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectHit;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.platform.Refused;

/**
 * Naming a person, household, place or organisation in a form: it is written {@code 12 · 2640 Prospect Avenue}, of which the
 * number counts; in a field for any of them {@code L12 · ...}, of which the letter counts, too. Only what the viewer may know
 * of is suggested.
 */
@Named
@RequestScoped
public class SubjectPick {

    private static final int MOST = 8;
    private static final int MOST_OF_EACH = 4;
    private static final Map<SubjectKind, String> LETTERS = Map.of(
            SubjectKind.PERSON, "P",
            SubjectKind.HOUSEHOLD, "H",
            SubjectKind.PLACE, "L",
            SubjectKind.ORGANISATION, "O");

    @Inject
    private SubjectQuery subjects;

    @Inject
    private Subjects names;

    /** Those of the kind of the field ({@code kind}; empty for any) that are called so. */
    public List<String> suggest(String typed) {
        var kind = UIComponent.getCurrentComponent(FacesContext.getCurrentInstance())
                .getAttributes()
                .get("kind");
        boolean any = kind == null || kind.toString().isEmpty();
        Set<SubjectKind> kinds = any ? EnumSet.allOf(SubjectKind.class) : Set.of(SubjectKind.valueOf(kind.toString()));
        return subjects.find(kinds, typed, any ? MOST_OF_EACH : MOST).stream()
                .map(hit -> (any ? code(hit.ref()) : hit.ref().id()) + " · " + text(hit))
                .toList();
    }

    private String text(SubjectHit hit) {
        return Stream.concat(Stream.of(names.text(hit.ref())), Subjects.details(hit).stream())
                .collect(Collectors.joining(" · "));
    }

    /** A record as a letter and its number. */
    public static String code(SubjectRef ref) {
        return LETTERS.get(ref.kind()) + ref.id();
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

    /** The record that was written in a field for any kind; empty for none. @throws Refused E-PICK */
    public static Optional<SubjectKey> key(String written, String field) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return LETTERS.entrySet().stream()
                .filter(each -> text.startsWith(each.getValue()))
                .findFirst()
                .map(each -> Optional.of(new SubjectKey(
                        each.getKey(),
                        id(text.substring(each.getValue().length()), field).orElse(0L))))
                .orElseThrow(() -> Refused.of("E-PICK").field(field));
    }
}
