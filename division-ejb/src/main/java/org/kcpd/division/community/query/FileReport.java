package org.kcpd.division.community.query;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.job.FoundProblems;

/**
 * What a map or address file would change, or has changed.
 *
 * @param rows features or lines of the file
 * @param removed areas that hold now and are not in the file; addresses are never removed
 * @param refused rows with at least one refusal; one is enough to refuse the whole file
 * @param terms what the file was said to be, as the importer wrote it; "" where nothing was to be said
 * @param problems refusals and warnings, each with the number of its row from 1
 */
public record FileReport(
        boolean applied,
        int rows,
        int added,
        int changed,
        int unchanged,
        int removed,
        int refused,
        List<Problem> problems,
        int moreProblems,
        String terms) {

    /** More nobody reads. */
    public static final int MOST_PROBLEMS = 1_000;

    public FileReport {
        moreProblems += Math.max(0, problems.size() - MOST_PROBLEMS);
        problems = List.copyOf(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    }

    /** Nothing is refused and something would change. */
    public boolean applicable() {
        return !applied && refused == 0 && added + changed + removed > 0;
    }

    /** The same numbers as another look at the same file. */
    public boolean sameNumbers(FileReport other) {
        return rows == other.rows
                && added == other.added
                && changed == other.changed
                && unchanged == other.unchanged
                && removed == other.removed
                && refused == other.refused;
    }

    /** This report, once its file is imported. */
    public FileReport done() {
        return new FileReport(true, rows, added, changed, unchanged, removed, refused, problems, moreProblems, terms);
    }

    public String toJson() {
        return Json.createObjectBuilder()
                .add("applied", applied)
                .add("rows", rows)
                .add("added", added)
                .add("changed", changed)
                .add("unchanged", unchanged)
                .add("removed", removed)
                .add("refused", refused)
                .add("problems", FoundProblems.json(problems))
                .add("moreProblems", moreProblems)
                .add("terms", terms)
                .build()
                .toString();
    }

    /** Reads back {@link #toJson()}. */
    public static FileReport fromJson(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new FileReport(
                    json.getBoolean("applied"),
                    json.getInt("rows"),
                    json.getInt("added"),
                    json.getInt("changed"),
                    json.getInt("unchanged"),
                    json.getInt("removed"),
                    json.getInt("refused"),
                    FoundProblems.read(json.getJsonArray("problems")),
                    json.getInt("moreProblems"),
                    json.getString("terms"));
        }
    }
}
