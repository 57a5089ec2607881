package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.WorkNote;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerSource;

/** Members named in a note by {@code @} and their serial number: only those for whom the note is. */
@ApplicationScoped
public class Mentions {
    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{N}])@(\\d{3,10})\\b");
    private static final int MOST = 5;

    @Inject
    private CallerSource members;

    @Inject
    private WorkSubjects subjects;

    protected Mentions() {}

    /** Outside the container. */
    public Mentions(CallerSource members, WorkSubjects subjects) {
        this.members = members;
        this.subjects = subjects;
    }

    /** @throws Refused E-MENTION for somebody the note is not for, E-MENTIONS for too many */
    public Set<Long> of(WorkNote note, String text) {
        var serials = new LinkedHashSet<String>();
        NAMED.matcher(text).results().forEach(found -> serials.add(found.group(1)));
        if (serials.size() > MOST) {
            throw Refused.of("E-MENTIONS").field("text").args(MOST);
        }
        var named = new LinkedHashSet<Long>();
        for (var serial : serials) {
            named.add(members.bySerial(serial)
                    .filter(member -> reads(member, note))
                    .map(Caller::memberId)
                    .orElseThrow(() -> Refused.of("E-MENTION").field("text").args(serial)));
        }
        return named;
    }

    private boolean reads(Caller member, WorkNote note) {
        return subjects.circle(member, note.aboutKind(), note.aboutId())
                .filter(circle -> circle.content() && (note.noteClass() == NoteClass.C2 || circle.team()))
                .isPresent();
    }
}
