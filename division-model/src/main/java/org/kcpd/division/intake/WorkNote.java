package org.kcpd.division.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wrote about a record. A note is never edited: whoever has to put something right writes a
 * <em>supplement</em> to it, which is at least as confidential. Its text is no column of it: it is kept encrypted beside it.
 */
@Entity
@Table(name = "work_note")
public class WorkNote {

    /** How long a text may be. */
    public static final int LONGEST = 8000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "about_kind", updatable = false)
    private String aboutKind;

    @Column(name = "about_id", updatable = false)
    private long aboutId;

    @Enumerated(EnumType.STRING)
    @Column(name = "class", updatable = false)
    private NoteClass noteClass;

    @Column(name = "author_id", updatable = false)
    private long authorId;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Column(name = "supplements", updatable = false)
    private Long supplements;

    protected WorkNote() {}

    public WorkNote(String aboutKind, long aboutId, NoteClass noteClass, long author, Instant at) {
        this.aboutKind = aboutKind;
        this.aboutId = aboutId;
        this.noteClass = noteClass;
        this.authorId = author;
        this.writtenAt = at;
    }

    /** A supplement to this one. */
    public WorkNote supplement(NoteClass asked, long author, Instant at) {
        var confidential = noteClass == NoteClass.C3 ? NoteClass.C3 : asked;
        var more = new WorkNote(aboutKind, aboutId, confidential, author, at);
        more.supplements = supplements == null ? (Long) id : supplements;
        return more;
    }

    public long id() {
        return id;
    }

    public String aboutKind() {
        return aboutKind;
    }

    public long aboutId() {
        return aboutId;
    }

    public NoteClass noteClass() {
        return noteClass;
    }

    public long authorId() {
        return authorId;
    }

    /** The first note of those that supplement it. */
    public Optional<Long> supplements() {
        return Optional.ofNullable(supplements);
    }
}
