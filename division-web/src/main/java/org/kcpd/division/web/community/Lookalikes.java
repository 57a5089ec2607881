package org.kcpd.division.web.community;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.DuplicateQuery;
import org.kcpd.division.community.query.GatheringDuplicateQuery;
import org.kcpd.division.community.query.PlaceQuery;
import org.kcpd.division.community.query.PossibleDuplicate;
import org.kcpd.division.community.query.TypedGathering;
import org.kcpd.division.community.query.TypedPerson;
import org.kcpd.division.platform.Refused;

/** Which records may be the same as the one being typed; the page asks again at every pause of typing. */
@Named("lookalikes")
@ViewScoped
public class Lookalikes implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DuplicateQuery people;

    @Inject
    private GatheringDuplicateQuery gatherings;

    @Inject
    private PlaceQuery places;

    private transient List<PossibleDuplicate> found = List.of();

    public void look() {
        Map<String, String> typed =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var asked = typed.getOrDefault("typedKind", "");
        found = Arrays.stream(SubjectKind.values())
                .filter(kind -> kind.name().equals(asked))
                .findFirst()
                .map(kind -> alike(kind, typed))
                .orElse(List.of());
    }

    private List<PossibleDuplicate> alike(SubjectKind kind, Map<String, String> typed) {
        long except = Subjects.id(typed.get("typedExcept"));
        long place = place(typed.getOrDefault("typedPlace", ""));
        return switch (kind) {
            case PERSON -> people.people(new TypedPerson(
                    typed.getOrDefault("typedFamily", ""),
                    typed.getOrDefault("typedGiven", ""),
                    day(typed.getOrDefault("typedBirth", "")),
                    place,
                    except));
            case PLACE -> places.typed(
                    typed.getOrDefault("typedStreet", ""),
                    typed.getOrDefault("typedUnit", ""),
                    typed.getOrDefault("typedCity", ""),
                    except);
            case HOUSEHOLD, ORGANISATION -> gatherings.find(
                    new TypedGathering(kind, typed.getOrDefault("typedName", ""), place, except));
        };
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
            return SubjectPick.id(text, "place").orElse(0L);
        } catch (Refused notPicked) {
            return 0;
        }
    }

    public List<PossibleDuplicate> getFound() {
        return found == null ? List.of() : found;
    }
}
