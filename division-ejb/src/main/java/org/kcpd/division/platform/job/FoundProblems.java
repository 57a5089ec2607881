package org.kcpd.division.platform.job;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.kcpd.division.platform.Problem;

/** What a task found wrong in a file, as part of the report that is kept with the task. */
public final class FoundProblems {

    private FoundProblems() {}

    /** One object each: code, field, line (0 where it is the whole file), and what the text names. */
    public static JsonArrayBuilder json(List<Problem> problems) {
        var lines = Json.createArrayBuilder();
        for (var problem : problems) {
            var args = Json.createArrayBuilder();
            problem.args().forEach(arg -> args.add(arg.toString()));
            lines.add(Json.createObjectBuilder()
                    .add("code", problem.code())
                    .add("field", problem.field())
                    .add("line", problem.row() == null ? 0 : problem.row())
                    .add("args", args));
        }
        return lines;
    }

    /** Reads back {@link #json}. */
    public static List<Problem> read(JsonArray lines) {
        return lines.getValuesAs(JsonObject.class).stream()
                .map(FoundProblems::problem)
                .toList();
    }

    private static Problem problem(JsonObject json) {
        int line = json.getInt("line");
        return new Problem(
                json.getString("code"),
                json.getString("field"),
                line == 0 ? null : line,
                List.copyOf(json.getJsonArray("args").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()));
    }
}
