package org.kcpd.division.web.picture;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.picture.boundary.AskContact;
import org.kcpd.division.picture.boundary.BeginInvolvement;
import org.kcpd.division.picture.boundary.EndInvolvement;
import org.kcpd.division.picture.boundary.HandInvolvement;
import org.kcpd.division.picture.boundary.HandOffDesk;
import org.kcpd.division.picture.boundary.InvolvementDesk;
import org.kcpd.division.picture.query.Card;
import org.kcpd.division.picture.query.CardLine;
import org.kcpd.division.picture.query.CardQuery;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.StepView;

/** The card of a person, household, place or organisation: who works with it, at the viewer's level. */
@Named("pictureCard")
@ViewScoped
public class CardPage extends StepView<CardForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private CardQuery query;

    @Inject
    private InvolvementDesk desk;

    @Inject
    private HandOffDesk handOffs;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private SubjectKind kind;
    private long id;
    private final HashMap<Long, Integer> versions = new HashMap<>();
    private transient CardFace face;

    /** Reads the card the address names: by kind and number of the subject, or by an involvement of one's own unit. */
    public void open() {
        var subject = PictureAddress.number("involvement", "Involvement")
                .map(query::subjectOf)
                .orElseGet(PictureAddress::subject);
        kind = subject.kind();
        id = subject.id();
        show(read());
    }

    @Override
    protected List<EditField<CardForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<CardForm> read() {
        Card card = look();
        id = card.subject().id();
        versions.clear();
        card.open().stream()
                .filter(CardLine::byHand)
                .forEach(line -> versions.put(line.involvementId(), line.version()));
        var form = new CardForm();
        versions.keySet().stream().findFirst().ifPresent(form::setInvolvement);
        return new Fresh<>(form, 0);
    }

    private Card look() {
        Card card = query.card(kind, id);
        face = CardFace.of(card, names.organisation(names.day()), texts);
        return card;
    }

    public void begin() {
        if (step(() -> desk.begin(
                        new BeginInvolvement(getKey(), kind, id, getForm().isRestricted())))
                != null) {
            go(page(), "involvement-begun");
        }
    }

    public void end() {
        if (step(() -> desk.end(new EndInvolvement(getKey(), chosen(), seen())))) {
            go(page(), "involvement-ended");
        }
    }

    public void handTo() {
        if (step(() -> desk.handTo(
                new HandInvolvement(getKey(), chosen(), seen(), getForm().getSerial())))) {
            go(page(), "involvement-handed");
        }
    }

    public void ask() {
        Long asked = step(() -> {
            var unit = UnitKey.read(getForm().getAsk(), "ask");
            return handOffs.ask(new AskContact(
                    getKey(), kind, id, unit.unitId(), unit.siteId(), getForm().getWhy()));
        });
        if (asked != null) {
            go("/picture/hand-off.xhtml?id=" + asked, "contact-asked");
        }
    }

    private long chosen() {
        if (getForm().getInvolvement() == null) {
            throw Refused.of("E-REQUIRED").field("involvement");
        }
        return getForm().getInvolvement();
    }

    private int seen() {
        return versions.getOrDefault(chosen(), 0);
    }

    private String page() {
        return "/picture/card.xhtml?kind=" + kind + "&id=" + id;
    }

    public CardFace getFace() {
        if (face == null) {
            look();
        }
        return face;
    }

    public SubjectKey getSubject() {
        return new SubjectKey(kind, id);
    }
}
