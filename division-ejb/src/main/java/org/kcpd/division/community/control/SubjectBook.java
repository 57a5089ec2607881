package org.kcpd.division.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.ContactDetails;
import org.kcpd.division.community.Household;
import org.kcpd.division.community.MergeableSubject;
import org.kcpd.division.community.Organisation;
import org.kcpd.division.community.Person;
import org.kcpd.division.community.Place;
import org.kcpd.division.community.Subject;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectVisibility;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.usecase.OnDuty;

/** Keeps and fetches the records of this area, and the confidential words of people beside them. */
@ApplicationScoped
public class SubjectBook {
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_NOTE = 1000;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Secrets secrets;

    @Inject
    private OnDuty duty;

    protected SubjectBook() {}

    /** Outside the container. */
    public SubjectBook(EntityManager em, Secrets secrets, OnDuty duty) {
        this.em = em;
        this.secrets = secrets;
        this.duty = duty;
    }

    /** What a record of a kind is kept as. */
    public static Class<? extends MergeableSubject> typeOf(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> Person.class;
            case HOUSEHOLD -> Household.class;
            case PLACE -> Place.class;
            case ORGANISATION -> Organisation.class;
        };
    }

    /** Keeps a new record, and says in the audit what the use case is about. */
    public <T extends Subject> T keep(T subject) {
        em.persist(subject);
        em.flush();
        duty.about(subject.getClass().getSimpleName(), subject.id());
        return subject;
    }

    /** The record, locked. @throws NotFound also when the caller may not know of it */
    public <T extends Subject> T locked(Class<T> type, long id) {
        var found = em.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !SubjectVisibility.sees(duty.caller(), found.restrictedTo(), found.sealed())) {
            throw new NotFound(type.getSimpleName(), id);
        }
        duty.about(type.getSimpleName(), id);
        return found;
    }

    /** The record, locked, as the caller saw it. @throws NotFound, Conflict */
    public <T extends Subject> T asSeen(Class<T> type, long id, int seenVersion) {
        var found = locked(type, id);
        Conflict.unless(seenVersion, found.version(), type.getSimpleName(), id);
        return found;
    }

    /** The record and all that were merged into it, locked. @throws Refused E-MERGED for one that was merged itself */
    public List<Subject> chain(Subject subject) {
        var chain = new ArrayList<Subject>(List.of(subject));
        if (subject instanceof MergeableSubject root) {
            root.refuseIfMerged();
            chain.addAll(behind(root));
        }
        return chain;
    }

    /** All records that were merged into this one, by however many steps, locked in one order. */
    public <T extends MergeableSubject> List<T> behind(T root) {
        @SuppressWarnings("unchecked")
        var type = (Class<T>) root.getClass();
        return em.createQuery("SELECT s FROM " + type.getSimpleName() + " s WHERE s.rootId = :root ORDER BY s.id", type)
                .setParameter("root", root.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Something beside the record was changed: whoever edits it has to see that. */
    public void changed(Subject subject) {
        em.lock(subject, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** A record others point at. @throws Refused E-SUBJECT when there is none, or the caller may not know of it */
    public <T extends Subject> T pointedAt(Class<T> type, long id, String field) {
        var found = em.find(type, id);
        if (found == null || !SubjectVisibility.sees(duty.caller(), found.restrictedTo(), found.sealed())) {
            throw Refused.of("E-SUBJECT").field(field);
        }
        return found;
    }

    /** Who may know of what the caller makes: everybody, or only their own unit. @throws Refused E-CIRCLE */
    public Optional<String> circle(boolean ownUnitOnly) {
        if (!ownUnitOnly) {
            return Optional.empty();
        }
        return Optional.of(SubjectVisibility.circleOf(duty.caller())
                .orElseThrow(() -> Refused.of("E-CIRCLE").field("ownUnitOnly")));
    }

    /** Keeps how a person is reached and what they look like, encrypted. @throws Refused E-TOO-LONG */
    public void keepWords(long personId, ContactDetails contact, String description) {
        contact.check();
        var words = words(description, LONGEST_DESCRIPTION, "description");
        keep(contactOf(personId), contact.empty() ? "" : json(contact));
        keep(descriptionOf(personId), words);
    }

    /** Keeps what to mind when one calls at a household, encrypted. @throws Refused E-TOO-LONG */
    public void keepNote(long householdId, String note) {
        keep(noteOf(householdId), words(note, LONGEST_NOTE, "note"));
    }

    private static String words(String text, int longest, String field) {
        var words = text == null ? "" : text.strip();
        if (words.length() > longest) {
            throw Refused.of("E-TOO-LONG").field(field).args(longest);
        }
        return words;
    }

    private void keep(SecretPlace place, String text) {
        if (secrets.text(place).orElse("").equals(text)) {
            return;
        }
        if (text.isEmpty()) {
            secrets.drop(place);
        } else {
            secrets.keep(place, text);
        }
    }

    /** How a person is reached. */
    public ContactDetails contact(long personId) {
        return secrets.text(contactOf(personId)).map(SubjectBook::contact).orElse(ContactDetails.NONE);
    }

    /** What a person looks like, or whatever else helps to know them again. */
    public String description(long personId) {
        return secrets.text(descriptionOf(personId)).orElse("");
    }

    public static SecretPlace contactOf(long personId) {
        return new SecretPlace("person", personId, "contact");
    }

    public static SecretPlace descriptionOf(long personId) {
        return new SecretPlace("person", personId, "description");
    }

    public static SecretPlace noteOf(long householdId) {
        return new SecretPlace("household", householdId, "note");
    }

    private static String json(ContactDetails contact) {
        return Json.createObjectBuilder()
                .add("phone", contact.phone())
                .add("email", contact.email())
                .add("note", contact.note())
                .build()
                .toString();
    }

    public static ContactDetails contact(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var read = reader.readObject();
            return new ContactDetails(read.getString("phone"), read.getString("email"), read.getString("note"));
        }
    }
}
