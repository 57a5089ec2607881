package org.kcpd.division.community.query;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Objects;
import org.kcpd.division.community.MapKind;

/**
 * What a map file is said to be: of which kind its areas are, from which day they hold, and which property of a feature is the
 * code, the name, and the code of the area it belongs to; "" where the file's usual names are to be looked for.
 */
public record MapTerms(MapKind kind, LocalDate from, String code, String name, String parent) {
    public MapTerms {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        code = code == null ? "" : code.strip();
        name = name == null ? "" : name.strip();
        parent = parent == null ? "" : parent.strip();
    }

    public String toJson() {
        return Json.createObjectBuilder()
                .add("kind", kind.name())
                .add("from", from.toString())
                .add("code", code)
                .add("name", name)
                .add("parent", parent)
                .build()
                .toString();
    }

    /** Reads back {@link #toJson()}. */
    public static MapTerms fromJson(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new MapTerms(
                    MapKind.valueOf(json.getString("kind")),
                    LocalDate.parse(json.getString("from")),
                    json.getString("code"),
                    json.getString("name"),
                    json.getString("parent"));
        }
    }
}
