package org.kcpd.division.web.intake;

import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.intake.query.Coded;
import org.kcpd.division.intake.query.RequestRow;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Messages;

/** Names of codes in the language of the screen, and of subjects as they may be shown. */
final class Coding {

    private Coding() {}

    static String name(Coded coded) {
        return coded.name(locale());
    }

    static List<Choice> choices(Collection<Coded> codes) {
        return codes.stream().map(code -> new Choice(code.id(), name(code))).toList();
    }

    /** A record by its label, or what stands for one that has none to be shown. */
    static String name(SubjectRef ref, Messages texts) {
        return ref.named() ? ref.label() : texts.name("requests.shown", ref.shown());
    }

    /** Whom and what a request is about, in one line. */
    static String subject(RequestRow row, Messages texts) {
        return Stream.concat(row.about().stream().map(ref -> name(ref, texts)), Stream.of(row.who(), row.where()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
