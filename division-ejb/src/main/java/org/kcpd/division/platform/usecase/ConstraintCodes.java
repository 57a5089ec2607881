package org.kcpd.division.platform.usecase;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * The one table from the name of a database constraint to the bundle key of the rule it is the last guard of. A
 * constraint that is not here can only be broken by a fault of the program.
 */
final class ConstraintCodes {
    private static final Map<String, String> CODES = Map.ofEntries(
            entry("account_subject", "E-SUBJECT-TAKEN"),
            entry("assignment_open", "E-OVERLAP"),
            entry("assignment_start", "E-OVERLAP"),
            entry("assignment_interval", "E-DATE"),
            entry("assignment_overlay", "E-TDY-END"),
            entry("element_code", "E-CODE-TAKEN"),
            entry("element_interval", "E-DATE"),
            entry("element_version_from", "E-DATE-TAKEN"),
            entry("element_version_interval", "E-DATE"),
            entry("hand_off_once", "E-CONTACT-ASKED"),
            entry("involvement_by_hand", "E-INVOLVED"),
            entry("involvement_source", "E-INVOLVED"),
            entry("member_serial", "E-SERIAL-TAKEN"),
            entry("member_status_open", "E-OVERLAP"),
            entry("member_status_interval", "E-DATE"),
            entry("order_handover_item", "E-DECIDED"),
            entry("order_line_member", "E-MEMBER-TWICE"),
            entry("personnel_order_approver", "E-APPROVER"),
            entry("personnel_order_no", "E-BUSY"),
            entry("position_code_code", "E-CODE-TAKEN"),
            entry("rank_title_name", "E-NAME-TAKEN"),
            entry("request_outcome_code", "E-CODE-TAKEN"),
            entry("request_reason_code", "E-CODE-TAKEN"),
            entry("role_grant_interval", "E-GRANT-END"),
            entry("saved_filter_name", "E-NAME-TAKEN"),
            entry("sector_code", "E-CODE-TAKEN"),
            entry("strength_bounds", "E-STRENGTH"),
            entry("strength_from", "E-DATE-TAKEN"),
            entry("strength_interval", "E-DATE"),
            entry("watch_code", "E-CODE-TAKEN"));

    private ConstraintCodes() {}

    static Optional<String> of(String constraint) {
        return Optional.ofNullable(CODES.get(constraint));
    }
}
