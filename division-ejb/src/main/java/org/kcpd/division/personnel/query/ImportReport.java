package org.kcpd.division.personnel.query;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.job.FoundProblems;

/**
 * What an HR file would change, or has changed.
 *
 * @param asOf the day of the import: what changes without a date of its own changes on it
 * @param applied whether it has been imported
 * @param refused rows with at least one refusal; one is enough to refuse the whole file
 * @param missing members on the roster whom the file does not name
 * @param missingSerials the first of them
 * @param problems refusals and warnings with line and field; the value found is the first argument
 * @param moreProblems how many did not fit into the report
 * @param mapping what the columns were read as
 */
public record ImportReport(
        LocalDate asOf,
        boolean applied,
        int rows,
        int added,
        int changed,
        int unchanged,
        int refused,
        int missing,
        int separated,
        List<String> missingSerials,
        List<Problem> problems,
        int moreProblems,
        ColumnMapping mapping) {

    /** More lines nobody reads. */
    public static final int MOST_PROBLEMS = 2_000;

    private static final int MOST_SERIALS = 500;

    public ImportReport {
        missingSerials = List.copyOf(missingSerials.subList(0, Math.min(MOST_SERIALS, missingSerials.size())));
        moreProblems += Math.max(0, problems.size() - MOST_PROBLEMS);
        problems = List.copyOf(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    }

    /** Nothing is refused and something would change. */
    public boolean applicable() {
        return !applied && refused == 0 && rows > 0 && (added + changed + missing) > 0;
    }

    /** The same numbers as another look at the same file: nothing has happened in between that matters. */
    public boolean sameNumbers(ImportReport other) {
        return rows == other.rows
                && added == other.added
                && changed == other.changed
                && unchanged == other.unchanged
                && refused == other.refused
                && missing == other.missing;
    }

    /** This report, once its file is imported. */
    public ImportReport done(int separatedNow) {
        return new ImportReport(
                asOf,
                true,
                rows,
                added,
                changed,
                unchanged,
                refused,
                missing,
                separatedNow,
                missingSerials,
                problems,
                moreProblems,
                mapping);
    }

    public String toJson() {
        var serials = Json.createArrayBuilder(missingSerials);
        return Json.createObjectBuilder()
                .add("asOf", asOf.toString())
                .add("applied", applied)
                .add("rows", rows)
                .add("added", added)
                .add("changed", changed)
                .add("unchanged", unchanged)
                .add("refused", refused)
                .add("missing", missing)
                .add("separated", separated)
                .add("missingSerials", serials)
                .add("problems", FoundProblems.json(problems))
                .add("moreProblems", moreProblems)
                .add("mapping", mapping.toJson())
                .build()
                .toString();
    }

    /** Reads back {@link #toJson()}. */
    public static ImportReport fromJson(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new ImportReport(
                    LocalDate.parse(json.getString("asOf")),
                    json.getBoolean("applied"),
                    json.getInt("rows"),
                    json.getInt("added"),
                    json.getInt("changed"),
                    json.getInt("unchanged"),
                    json.getInt("refused"),
                    json.getInt("missing"),
                    json.getInt("separated"),
                    texts(json.getJsonArray("missingSerials")),
                    FoundProblems.read(json.getJsonArray("problems")),
                    json.getInt("moreProblems"),
                    ColumnMapping.fromJson(json.getString("mapping")));
        }
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
