package org.kcpd.division.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectHit;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.intake.boundary.ServiceRequests;
import org.kcpd.division.intake.query.RequestQuery;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.web.community.SubjectPick;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;
import org.kcpd.division.web.platform.Messages;

/** A member asks the division for help: the form for a phone in a car. */
@Named
@ViewScoped
public class Ask extends EditView<AskForm> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_HITS = 5;

    @Inject
    private ServiceRequests requests;

    @Inject
    private RequestQuery query;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private List<Choice> reasons = List.of();
    private List<Choice> sites = List.of();
    private List<Choice> urgencies = List.of();
    private ArrayList<Choice> hits = new ArrayList<>();
    private boolean looked;
    private boolean alike;
    private boolean outside;

    /** Shows an empty form. */
    public void open() {
        reasons = Coding.choices(query.codes().reasons().keySet());
        urgencies = Choice.of(Urgency.class, "requests.urgency", texts);
        sites = names.organisation(names.day()).patrolDivisions().stream()
                .map(site -> new Choice(site.id(), site.name()))
                .toList();
        show(read());
    }

    @Override
    protected List<EditField<AskForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<AskForm> read() {
        return new Fresh<>(new AskForm(), 0);
    }

    /** Files it. A warning or a missing reason is asked for once, on the same page. */
    public void submit() {
        Long id = attempt(() -> {
            try {
                return requests.file(getForm().command());
            } catch (Refused refusal) {
                alike |= refusal.code().equals("W-POSSIBLE-DUPLICATE");
                outside |= refusal.code().equals("E-OUTSIDE-CITY");
                throw refusal;
            }
        });
        if (id != null) {
            go("/intake/request.xhtml?id=" + id, "request-filed");
        }
    }

    /** Looks for people, households, places and organisations on record that are called as typed. */
    public void look() {
        hits.clear();
        looked = true;
        getForm().setPicked("");
        find(getForm().getWho(), EnumSet.complementOf(EnumSet.of(SubjectKind.PLACE)));
        find(getForm().getWhere(), Set.of(SubjectKind.PLACE));
    }

    private void find(String typed, Set<SubjectKind> kinds) {
        if (typed != null && !typed.isBlank()) {
            subjects.find(kinds, typed, MOST_HITS).stream().map(this::choice).forEach(hits::add);
        }
    }

    private Choice choice(SubjectHit hit) {
        var said = Stream.of(Coding.name(hit.ref(), texts), hit.also(), hit.address())
                .filter(part -> !part.isEmpty())
                .toList();
        return new Choice(SubjectPick.code(hit.ref()), String.join(" · ", said));
    }

    public List<Choice> getReasons() {
        return reasons;
    }

    public List<Choice> getSites() {
        return sites;
    }

    public List<Choice> getUrgencies() {
        return urgencies;
    }

    /** What is called as typed. */
    public List<Choice> getHits() {
        return hits;
    }

    /** Whether it was looked for and nothing found. */
    public boolean isUnknown() {
        return looked && hits.isEmpty();
    }

    /** Whether there is one about the same already. */
    public boolean isAlike() {
        return alike;
    }

    /** Whether its place lies outside the city. */
    public boolean isOutside() {
        return outside;
    }
}
