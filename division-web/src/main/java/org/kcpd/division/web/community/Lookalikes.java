package org.kcpd.division.web.community;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.kcpd.division.community.query.DuplicateQuery;
import org.kcpd.division.community.query.PossibleDuplicate;
import org.kcpd.division.community.query.TypedPerson;
import org.kcpd.division.platform.Refused;

/** Who may be the same as the person being typed; the page asks again at every pause of typing. */
@Named("lookalikes")
@ViewScoped
public class Lookalikes implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DuplicateQuery query;

    private transient List<PossibleDuplicate> found = List.of();

    public void look() {
        Map<String, String> typed =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        found = query.people(new TypedPerson(
                typed.getOrDefault("typedFamily", ""),
                typed.getOrDefault("typedGiven", ""),
                day(typed.getOrDefault("typedBirth", "")),
                place(typed.getOrDefault("typedPlace", "")),
                Subjects.id(typed.get("typedExcept"))));
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException half) {
            return null;
        }
    }

    private static long place(String text) {
        try {
            return PlacePick.id(text).orElse(0L);
        } catch (Refused notPicked) {
            return 0;
        }
    }

    public List<PossibleDuplicate> getFound() {
        return found == null ? List.of() : found;
    }
}
