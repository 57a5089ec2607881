package org.kcpd.division.web.personnel;

import org.kcpd.division.platform.Problem;
import org.kcpd.division.web.platform.Messages;

/** A refusal or a warning as it is read. @param row 0 where it is about the order as a whole */
public record ProblemText(String code, String text, boolean warning, int row) {

    /** Without its row, for a place beside it. */
    static ProblemText of(Problem problem, Messages texts) {
        return new ProblemText(
                problem.code(),
                texts.problem(new Problem(problem.code(), problem.field(), null, problem.args())),
                problem.warning(),
                problem.row() == null ? 0 : problem.row());
    }
}
