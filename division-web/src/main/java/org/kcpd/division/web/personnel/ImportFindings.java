package org.kcpd.division.web.personnel;

import java.util.List;
import org.kcpd.division.personnel.query.ImportReport;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.web.platform.Messages;

/** The refusals and warnings of an import's report, as the page lists them. */
public final class ImportFindings {

    private static final int MOST_SHOWN = 200;

    private final ImportReport report;
    private final Messages texts;

    ImportFindings(ImportReport report, Messages texts) {
        this.report = report;
        this.texts = texts;
    }

    /** As many as somebody reads; the file is corrected and looked at again. */
    public List<Problem> getShown() {
        return report.problems()
                .subList(0, Math.min(MOST_SHOWN, report.problems().size()));
    }

    public int getMore() {
        return getAll() - getShown().size();
    }

    public int getAll() {
        return report.problems().size() + report.moreProblems();
    }

    /** The value found in the file, which is what a refusal of a row carries first. */
    public String found(Problem problem) {
        return problem.args().isEmpty() ? "" : String.valueOf(problem.args().get(0));
    }

    /** What the code means in a file, where that is not what it means elsewhere. */
    public String explain(Problem problem) {
        String ofFile = "import." + problem.code();
        return texts.of(texts.containsKey(ofFile) ? ofFile : problem.code(), found(problem));
    }
}
