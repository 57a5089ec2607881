package org.kcpd.division.personnel.control;

import java.util.Set;
import org.kcpd.division.personnel.Position;

/** The position a title stands for where nobody says otherwise: HR files know no positions. */
final class TitlePosition {
    private static final Set<String> COMMANDERS = Set.of("Chief", "Deputy Chief", "Major");
    private static final Set<String> SUPERVISORS = Set.of("Captain", "Sergeant");

    private TitlePosition() {}

    static String of(String title) {
        if (COMMANDERS.contains(title)) {
            return Position.COMMANDER;
        }
        if (title.endsWith("Coordinator") || title.startsWith("Lead ")) {
            return Position.COORDINATOR;
        }
        return SUPERVISORS.contains(title) || title.contains("Supervisor") || title.contains("Manager")
                ? Position.SUPERVISOR
                : Position.MEMBER;
    }
}
