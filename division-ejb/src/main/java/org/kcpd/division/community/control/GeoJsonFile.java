package org.kcpd.division.community.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.community.MapArea;
import org.kcpd.division.community.query.MapTerms;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;

/**
 * A GeoJSON file from somewhere else, read defensively (RFC 7946: longitude before latitude, WGS 84).
 *
 * <p>A file that cannot be trusted as a whole is refused: {@code E-FILE-EMPTY E-FILE-SIZE E-GEO-JSON E-GEO-COLLECTION
 * E-FILE-ROWS}. Whatever is wrong with a feature is among the problems, with its number: {@code E-REQUIRED E-TOO-LONG
 * E-GEO-CODE-TWICE} and what {@link AreaShapes} refuses.
 */
final class GeoJsonFile {
    /** A city's beats to the metre are a tenth of that. */
    static final int MOST_BYTES = 8_000_000;

    static final int MOST_FEATURES = 5_000;

    private static final List<String> CODES = List.of("code", "id", "beat", "sector", "district", "division", "name");
    private static final List<String> NAMES = List.of("name", "label", "title", "districtordinal", "code");
    private static final List<String> PARENTS = List.of("parent", "sector", "division");

    private final List<GeoFeature> features = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Integer> refused = new HashSet<>();
    private final MapTerms terms;
    private int rows;

    private GeoJsonFile(MapTerms terms) {
        this.terms = terms;
    }

    /** @throws Refused as said above */
    static GeoJsonFile read(byte[] content, MapTerms terms) {
        if (content.length == 0) {
            throw Refused.of("E-FILE-EMPTY").field("file");
        }
        if (content.length > MOST_BYTES) {
            throw Refused.of("E-FILE-SIZE").field("file").args(MOST_BYTES / 1_000_000);
        }
        var file = new GeoJsonFile(terms);
        file.take(parsed(content));
        return file;
    }

    private static JsonObject parsed(byte[] content) {
        int start = content.length > 2 && content[0] == (byte) 0xEF ? 3 : 0;
        try (var reader = Json.createReaderFactory(Map.of())
                .createReader(
                        new ByteArrayInputStream(content, start, content.length - start), StandardCharsets.UTF_8)) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException | StackOverflowError broken) {
            throw Refused.of("E-GEO-JSON").field("file");
        }
    }

    private void take(JsonObject file) {
        var type = file.get("type");
        var found = file.get("features");
        if (!(type instanceof JsonString name)
                || !name.getString().equals("FeatureCollection")
                || !(found instanceof JsonArray all)
                || all.isEmpty()) {
            throw Refused.of("E-GEO-COLLECTION").field("file");
        }
        if (all.size() > MOST_FEATURES) {
            throw Refused.of("E-FILE-ROWS").field("file").args(MOST_FEATURES);
        }
        rows = all.size();
        Map<String, Integer> codes = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            feature(i + 1, all.get(i), codes);
        }
    }

    private void feature(int number, JsonValue value, Map<String, Integer> codes) {
        if (!(value instanceof JsonObject feature) || !(feature.get("properties") instanceof JsonObject properties)) {
            say(Problem.of("E-GEO-FEATURE").on(number));
            return;
        }
        var code = text(properties, terms.code(), CODES);
        var name = text(properties, terms.name(), NAMES);
        var parent = text(properties, terms.parent(), PARENTS);
        if (code.isEmpty()) {
            say(Problem.of("E-REQUIRED").at("code").on(number));
        } else if (code.length() > MapArea.LONGEST_CODE) {
            say(Problem.of("E-TOO-LONG", code).at("code").on(number));
        } else if (codes.putIfAbsent(code, number) != null) {
            say(Problem.of("E-GEO-CODE-TWICE", code, codes.get(code)).at("code").on(number));
        }
        if (name.length() > MapArea.LONGEST_NAME) {
            say(Problem.of("E-TOO-LONG", name).at("name").on(number));
        }
        new AreaShapes(number, this::say)
                .read(feature.get("geometry"))
                .ifPresent(shape -> features.add(new GeoFeature(
                        number, code, name.isEmpty() ? code : name, parent.equals(code) ? "" : parent, shape)));
    }

    private void say(Problem problem) {
        problems.add(problem);
        if (!problem.warning()) {
            refused.add(problem.row());
        }
    }

    /** The property that was named, else the first of the usual ones the feature has; whatever the case of its name. */
    private static String text(JsonObject properties, String named, List<String> usual) {
        for (String name : named.isEmpty() ? usual : List.of(named)) {
            var found = properties.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .flatMap(entry -> text(entry.getValue()).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "";
    }

    private static Optional<String> text(JsonValue value) {
        if (value instanceof JsonString text) {
            return Optional.of(text.getString().strip()).filter(each -> !each.isEmpty());
        }
        return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
    }

    /** The features whose shape can be read, in the order of the file. */
    List<GeoFeature> features() {
        return features;
    }

    List<Problem> problems() {
        return problems;
    }

    int refused() {
        return refused.size();
    }

    int rows() {
        return rows;
    }
}
