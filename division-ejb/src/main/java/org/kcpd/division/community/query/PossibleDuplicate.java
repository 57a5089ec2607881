package org.kcpd.division.community.query;

import java.time.LocalDate;
import java.util.Set;

/** Somebody who may be the same. @param birthDate null where it is not known or not for this viewer */
public record PossibleDuplicate(SubjectRef ref, int version, int score, Set<Because> because, LocalDate birthDate) {

    /** Why. */
    public enum Because {
        NAME,
        SOUND,
        BIRTH_DATE,
        ADDRESS
    }
}
