package org.kcpd.division.personnel.query;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which header of an HR file is which column of ours. */
public record ColumnMapping(Map<ImportColumn, String> headers) {

    public ColumnMapping {
        headers =
                headers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<ImportColumn, String>(headers));
    }

    /** The remembered mapping where the file has those headers, else by the headers' own names. */
    static ColumnMapping propose(List<String> header, ColumnMapping remembered) {
        var found = new EnumMap<ImportColumn, String>(ImportColumn.class);
        for (var column : ImportColumn.values()) {
            remembered
                    .header(column)
                    .flatMap(name ->
                            header.stream().filter(name::equalsIgnoreCase).findFirst())
                    .or(() -> header.stream().filter(column::looksLike).findFirst())
                    .ifPresent(name -> found.put(column, name));
        }
        return new ColumnMapping(found);
    }

    /** By the headers' own names. */
    public static ColumnMapping of(List<String> header) {
        return propose(header, new ColumnMapping(Map.of()));
    }

    public Optional<String> header(ImportColumn column) {
        return Optional.ofNullable(headers.get(column));
    }

    /** Required columns that no header stands for. */
    public List<ImportColumn> missing() {
        return ImportColumn.allRequired().stream()
                .filter(column -> !headers.containsKey(column))
                .toList();
    }

    public String toJson() {
        var json = Json.createObjectBuilder();
        headers.forEach((column, header) -> json.add(column.name(), header));
        return json.build().toString();
    }

    /** Reads back {@link #toJson()}; columns of another version of the product are left out. */
    public static ColumnMapping fromJson(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            var found = new EnumMap<ImportColumn, String>(ImportColumn.class);
            for (var column : ImportColumn.values()) {
                if (json.containsKey(column.name())) {
                    found.put(column, json.getString(column.name()));
                }
            }
            return new ColumnMapping(found);
        }
    }
}
