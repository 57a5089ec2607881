package org.kcpd.division.web.personnel;

import java.io.Serializable;
import org.kcpd.division.personnel.MemberKind;

/** A rank or title as an administrator writes it. */
public class TitleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private MemberKind kind = MemberKind.CIVILIAN;
    private int grade;
    private boolean needsChief;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public MemberKind getKind() {
        return kind;
    }

    public void setKind(MemberKind kind) {
        this.kind = kind;
    }

    public int getGrade() {
        return grade;
    }

    public void setGrade(int grade) {
        this.grade = grade;
    }

    public boolean isNeedsChief() {
        return needsChief;
    }

    public void setNeedsChief(boolean needsChief) {
        this.needsChief = needsChief;
    }
}
