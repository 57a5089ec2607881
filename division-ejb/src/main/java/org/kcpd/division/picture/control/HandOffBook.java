package org.kcpd.division.picture.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.picture.HandOff;
import org.kcpd.division.picture.HandOffVerb;
import org.kcpd.division.picture.query.HandOffVisibility;
import org.kcpd.division.picture.query.PictureWords;
import org.kcpd.division.picture.query.SubjectRecords;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.usecase.OnDuty;

/** Where hand-offs are kept. */
@ApplicationScoped
public class HandOffBook {

    /** What the audit calls one. */
    public static final String KIND = "HandOff";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Secrets secrets;

    protected HandOffBook() {}

    /** Outside the container. */
    public HandOffBook(EntityManager em, Secrets secrets) {
        this.em = em;
        this.secrets = secrets;
    }

    /**
     * Where the unit works with the subject: at the site the card shows, or, where it shows only that the unit may be asked,
     * where its latest restricted work is.
     *
     * @throws Refused E-NOT-INVOLVED
     */
    public long siteOf(SubjectKey root, long unitId, long siteId) {
        var sql = new SqlText()
                .add("SELECT i.site_id FROM involvement i WHERE i.unit_id = ? AND i.until_at IS NULL AND ", unitId);
        SubjectRecords.about(sql, "i", root);
        if (siteId == 0) {
            sql.add(" AND i.level = 'RESTRICTED'");
        } else {
            sql.add(" AND i.level = 'SHARED' AND i.site_id = ?", siteId);
        }
        return sql.add(" ORDER BY i.since_at DESC, i.id DESC LIMIT 1")
                .rows(em)
                .map(row -> row.number(0))
                .findFirst()
                .orElseThrow(() -> Refused.of("E-NOT-INVOLVED").field("ask"));
    }

    /** Keeps a new one with its words; it has its id from now on. */
    public HandOff keep(HandOff handOff) {
        em.persist(handOff);
        keepWords(handOff);
        return handOff;
    }

    /** Keeps what was written in the steps that were just done. */
    public void keepWords(HandOff handOff) {
        em.flush();
        var words = new LinkedHashMap<SecretPlace, String>();
        handOff.written()
                .forEach(event -> event.words().ifPresent(text -> words.put(PictureWords.ofHandOff(event.id()), text)));
        secrets.keepNew(words);
    }

    /** The hand-off, locked. @throws NotFound */
    public HandOff locked(long id) {
        return Optional.ofNullable(em.find(HandOff.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /** The locked hand-off for a step of the caller's. @throws NotFound, NotPermitted, Conflict asked in this order */
    public HandOff forStep(OnDuty duty, long id, int seenVersion, HandOffVerb verb) {
        duty.about(KIND, id);
        var handOff = locked(id);
        var parties = new HandOffVisibility.Parties(handOff.from(), handOff.asked());
        if (!HandOffVisibility.sees(duty.caller(), parties)
                || !SubjectRecords.knows(
                        em,
                        duty.caller(),
                        new SubjectKey(
                                handOff.subject().kind(), handOff.subject().id()))) {
            throw new NotFound(KIND, id);
        }
        if (!HandOffVisibility.does(duty.caller(), parties, verb)) {
            throw new NotPermitted("unit of the hand-off");
        }
        Conflict.unless(seenVersion, handOff.version(), KIND, id);
        return handOff;
    }
}
