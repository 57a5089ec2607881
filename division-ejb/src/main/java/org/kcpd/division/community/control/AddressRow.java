package org.kcpd.division.community.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kcpd.division.community.GeoPoint;
import org.kcpd.division.community.PlaceFacts;
import org.kcpd.division.community.PointKind;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.table.CsvRow;
import org.kcpd.division.platform.table.CsvTable;

/** One line of an address file: what it says, or what is wrong with it. */
record AddressRow(int line, Optional<PlaceFacts> facts, List<Problem> problems) {
    /** What the columns may be called, in files of cities and counties; the first that is there is read. */
    private static final Map<String, List<String>> HEADERS = Map.of(
            "street", List.of("street", "address", "address_1", "full_address"),
            "unit", List.of("unit", "apt", "address_2", "unit_no"),
            "city", List.of("city"),
            "state", List.of("state", "state_province"),
            "postalCode", List.of("postal_code", "zip", "zipcode", "postal"),
            "latitude", List.of("latitude", "lat", "y"),
            "longitude", List.of("longitude", "lon", "lng", "long", "x"),
            "name", List.of("name", "place_name"));

    /** How the lines of a file are read. @throws Refused E-COLUMN-MISSING without a street */
    static Function<CsvRow, AddressRow> reader(CsvTable table) {
        Function<String, Integer> column = name -> HEADERS.get(name).stream()
                .map(table::column)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
        if (column.apply("street") < 0) {
            throw Refused.of("E-COLUMN-MISSING").field("file").args("street");
        }
        return row -> read(row, name -> {
            int index = column.apply(name);
            return index < 0 ? "" : row.fields().get(index);
        });
    }

    private static AddressRow read(CsvRow row, Function<String, String> field) {
        var problems = new ArrayList<Problem>();
        var latitude = degrees(field.apply("latitude"), "latitude", row.line(), problems);
        var longitude = degrees(field.apply("longitude"), "longitude", row.line(), problems);
        if (problems.isEmpty() && latitude.isPresent() != longitude.isPresent()) {
            problems.add(Problem.of("E-POINT", "")
                    .at(latitude.isPresent() ? "longitude" : "latitude")
                    .on(row.line()));
        }
        var point = latitude.flatMap(north -> longitude.map(east -> new GeoPoint(north, east, PointKind.FILE)));
        var facts = new PlaceFacts(
                field.apply("name"),
                field.apply("street"),
                field.apply("unit"),
                field.apply("city"),
                field.apply("state"),
                field.apply("postalCode"),
                point);
        try {
            facts.check();
        } catch (Refused refused) {
            refused.problems()
                    .forEach(problem -> problems.add(new Problem(
                            problem.code(), problem.field(), row.line(), List.of(field.apply(problem.field())))));
        }
        return new AddressRow(row.line(), problems.isEmpty() ? Optional.of(facts) : Optional.empty(), problems);
    }

    private static Optional<BigDecimal> degrees(String text, String field, int line, List<Problem> problems) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[+-]?\\d{1,3}(\\.\\d{1,15})?")) {
            problems.add(Problem.of("E-POINT", text).at(field).on(line));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }
}
