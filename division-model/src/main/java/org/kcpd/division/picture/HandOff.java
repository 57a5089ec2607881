package org.kcpd.division.picture;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.Custody;
import org.kcpd.division.platform.Refused;

/**
 * That a unit asks another one, which works with the same subject, to be contacted (domain section 5).
 *
 * <p>A member of the unit <em>asks</em>, saying why. A member of the asked unit <em>accepts</em> and has it in hand, or
 * <em>declines</em> with a reason. Once they have been in touch either side says it is <em>done</em>; until then the asking
 * unit may <em>withdraw</em> it.
 */
@Entity
@Table(name = "hand_off")
public class HandOff {
    /** How long the words of a step may be. */
    public static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Embedded
    private SubjectLink subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private HandOffState state;

    @Embedded
    @AttributeOverride(name = "unitId", column = @Column(name = "from_unit_id", updatable = false))
    @AttributeOverride(name = "siteId", column = @Column(name = "from_site_id", updatable = false))
    private UnitPost from;

    @Embedded
    private UnitPost asked;

    @Column(name = "masked", updatable = false)
    private boolean masked;

    @Column(name = "asked_by", updatable = false)
    private long askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Embedded
    private Custody inHand = Custody.queue();

    @Version
    @Column(name = "version")
    private int version;

    @OneToMany(mappedBy = "handOff", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<HandOffEvent> events = new ArrayList<>();

    @Transient
    private List<HandOffEvent> written = new ArrayList<>();

    protected HandOff() {}

    /**
     * @param masked whether the asking unit saw of the other only that it may ask
     * @throws Refused E-REASON without words, E-TOO-LONG, E-OWN-UNIT
     */
    public HandOff(
            SubjectLink subject, UnitPost from, UnitPost asked, boolean masked, long by, Instant at, String why) {
        if (from.unitId() == asked.unitId()) {
            throw Refused.of("E-OWN-UNIT").field("unit");
        }
        this.subject = subject;
        this.from = from;
        this.asked = asked;
        this.masked = masked;
        askedBy = by;
        askedAt = at;
        state = HandOffState.ASKED;
        write(HandOffVerb.ASK, by, at, needed(why));
    }

    /** By a member of the asked unit, who gets in touch. @throws Refused E-HAND-OFF-STATE */
    public void accept(long by, Instant at) {
        step(HandOffVerb.ACCEPT, by, at, "");
        inHand = Custody.of(by);
    }

    /** By the asked unit. @throws Refused E-HAND-OFF-STATE, E-REASON */
    public void decline(long by, Instant at, String why) {
        step(HandOffVerb.DECLINE, by, at, needed(why));
    }

    /** They have been in touch. @throws Refused E-HAND-OFF-STATE */
    public void done(long by, Instant at, String remark) {
        step(HandOffVerb.DONE, by, at, remark);
    }

    /** By the asking unit. @throws Refused E-HAND-OFF-STATE */
    public void withdraw(long by, Instant at, String remark) {
        step(HandOffVerb.WITHDRAW, by, at, remark);
    }

    /** From a day on another member has it in hand; empty: whoever of the unit takes it. */
    public void handOver(Optional<Long> to, LocalDate on, long by, Instant at) {
        step(HandOffVerb.HAND_OVER, by, at, "");
        inHand = Custody.read(inHand).handedOver(to, on);
    }

    /** The order that handed it over is rescinded before that day. */
    public void takeBack(long by, Instant at) {
        if (state.after(HandOffVerb.HAND_OVER).isPresent()) {
            step(HandOffVerb.HAND_OVER, by, at, "");
        }
        inHand = Custody.read(inHand).takenBack();
    }

    private void step(HandOffVerb verb, long by, Instant at, String words) {
        state = state.after(verb)
                .orElseThrow(() -> Refused.of("E-HAND-OFF-STATE").args(state, verb));
        write(verb, by, at, words);
    }

    private void write(HandOffVerb verb, long by, Instant at, String words) {
        var text = words == null ? "" : words;
        if (text.length() > LONGEST) {
            throw Refused.of("E-TOO-LONG").field("reason").args(LONGEST);
        }
        var event = new HandOffEvent(this, verb, by, at, text);
        events.add(event);
        written.add(event);
    }

    private static String needed(String why) {
        if (why == null || why.isBlank()) {
            throw Refused.of("E-REASON").field("reason");
        }
        return why;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public HandOffState state() {
        return state;
    }

    public UnitPost from() {
        return from;
    }

    public UnitPost asked() {
        return asked;
    }

    public SubjectLink subject() {
        return subject;
    }

    public long askedBy() {
        return askedBy;
    }

    /** Which member of the asked unit has it in hand on a day. */
    public Optional<Long> inHandOn(LocalDate day) {
        return Custody.read(inHand).on(day);
    }

    /** What was done since it was read, for whoever keeps the words. */
    public List<HandOffEvent> written() {
        return List.copyOf(written);
    }
}
