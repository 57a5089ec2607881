package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A rank of sworn members or a graded civilian title. The higher the grade, the higher it ranks; titles that need the
 * Chief (Captain and above, civilian manager and above) are moved by nobody else.
 */
@Entity
@Table(name = "rank_title")
public class RankTitle {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private MemberKind kind;

    @Column(name = "grade")
    private int grade;

    @Column(name = "needs_chief")
    private boolean needsChief;

    @Version
    @Column(name = "version")
    private int version;

    protected RankTitle() {}

    public RankTitle(String name, MemberKind kind, int grade, boolean needsChief) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a title has a name");
        }
        this.name = name.strip();
        this.kind = kind;
        regrade(grade, needsChief);
    }

    public final void regrade(int newGrade, boolean chief) {
        if (newGrade < 0) {
            throw new IllegalArgumentException("a grade is not negative");
        }
        grade = newGrade;
        needsChief = chief;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public MemberKind kind() {
        return kind;
    }

    public int grade() {
        return grade;
    }

    public boolean needsChief() {
        return needsChief;
    }

    public int version() {
        return version;
    }
}
