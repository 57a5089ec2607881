package org.kcpd.division.web.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectHit;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;

/** What pages call a person, household, place or organisation: its label, or why there is none, with its number. */
@Named
@ApplicationScoped
public class Subjects {

    @Inject
    private Messages texts;

    public String text(SubjectRef ref) {
        return ref.named() ? ref.label() : texts.of("subject.shown." + ref.shown(), String.valueOf(ref.id()));
    }

    /** The address of the page of a record, within the product. */
    static String page(SubjectKind kind, long id) {
        var page =
                switch (kind) {
                    case PERSON -> "person";
                    case HOUSEHOLD -> "household";
                    case PLACE -> "place";
                    case ORGANISATION -> "organisation-record";
                };
        return "/community/" + page + ".xhtml?id=" + id;
    }

    /** The address of its page, for a link. */
    public String link(SubjectRef ref) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath()
                + page(ref.kind(), ref.id());
    }

    /** What tells a hit from others of its name: the name it was found by, the date of birth, the address. */
    public static List<String> details(SubjectHit hit) {
        return Stream.of(hit.also(), Formats.day(hit.birthDate()), hit.address())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The sign of a kind of record. */
    public static String icon(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> "pi-user";
            case HOUSEHOLD -> "pi-home";
            case PLACE -> "pi-map-marker";
            case ORGANISATION -> "pi-building";
        };
    }

    /** The number an address carries, 0 for none. */
    static long id(String asked) {
        return asked != null && asked.matches("\\d{1,18}") ? Long.parseLong(asked) : 0;
    }
}
