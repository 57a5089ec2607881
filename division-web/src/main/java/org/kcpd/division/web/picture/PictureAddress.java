package org.kcpd.division.web.picture;

import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.platform.NotFound;

/** What the address of a page names. */
final class PictureAddress {

    private PictureAddress() {}

    static String text(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(name, "")
                .strip();
    }

    /** Every value that native controls of a form send under a name. */
    static List<String> all(String name) {
        return List.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(name, new String[0]));
    }

    /** A number of the address; empty where it has none. @throws NotFound when it cannot be one */
    static Optional<Long> number(String name, String kind) {
        var text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound(kind, text);
        }
        return Optional.of(Long.valueOf(text));
    }

    /** The subject it names. @throws NotFound when it names none */
    static SubjectKey subject() {
        var kind = Arrays.stream(SubjectKind.values())
                .filter(each -> each.name().equals(text("kind")))
                .findFirst()
                .orElseThrow(() -> new NotFound("Subject", text("kind")));
        return new SubjectKey(kind, number("id", kind.name()).orElseThrow(() -> new NotFound(kind.name(), text("id"))));
    }
}
