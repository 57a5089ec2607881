package org.kcpd.division.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kcpd.division.community.boundary.LoadMap;
import org.kcpd.division.community.query.AreaRef;
import org.kcpd.division.community.query.AreasAt;
import org.kcpd.division.community.query.FileReport;
import org.kcpd.division.community.query.MapTerms;
import org.kcpd.division.personnel.boundary.OrdersWorld;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Problem;

/** Map files: what is refused, with the number of the feature and why; what holds from when; and what lies where. */
class MapLoadingTest {
    private static final Path REAL = Path.of("../../shared/data/kansas-city-neighborhoods.geojson");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static CommunityWorld world;

    @BeforeAll
    static void open() {
        world = new CommunityWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void forget() {
        world.department.db.sql("DELETE FROM map_area", "DELETE FROM map_set");
    }

    private static MapTerms terms(MapKind kind, LocalDate from) {
        return new MapTerms(kind, from, "", "", "");
    }

    private static FileReport check(byte[] file, MapTerms terms) {
        return world.call(OrdersWorld.ADMINISTRATOR, world.maps, "check", file, terms);
    }

    private static long load(byte[] file, MapTerms terms) {
        return load(file, terms, check(file, terms));
    }

    private static long load(byte[] file, MapTerms terms, FileReport seen) {
        return world.call(
                OrdersWorld.ADMINISTRATOR,
                world.maps,
                "load",
                new LoadMap(OrdersWorld.key(), terms, "map.geojson", file, seen, () -> {}));
    }

    private static AreasAt at(double latitude, double longitude, LocalDate day) {
        return world.call(
                CommunityWorld.OFFICER,
                world.areas,
                "at",
                BigDecimal.valueOf(latitude),
                BigDecimal.valueOf(longitude),
                day);
    }

    private static Optional<String> division(double latitude, double longitude) {
        return at(latitude, longitude, FROM).division().map(AreaRef::code);
    }

    /** A square from corner to corner, as coordinates of a ring. */
    private static String ring(double west, double south, double east, double north) {
        return "[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }

    private static String feature(String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(code, type, coordinates);
    }

    private static String square(String code, double west, double south, double east, double north) {
        return feature(code, "Polygon", "[" + ring(west, south, east, north) + "]");
    }

    private static byte[] file(String... features) {
        return ("\uFEFF{\"type\":\"FeatureCollection\",\"features\":["
                        + Arrays.stream(features).collect(Collectors.joining(",")) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
            return "";
        } catch (DivisionException refused) {
            return refused.code();
        }
    }

    /** East lies right of Central; Central has a park in the middle that is nobody's, and an island far away. */
    private static byte[] town() {
        return file(
                feature(
                        "CPD",
                        "MultiPolygon",
                        "[[" + ring(0, 0, 10, 10) + "," + ring(4, 4, 6, 6) + "],[" + ring(30, 0, 31, 1) + "]]"),
                square("EPD", 10, 0, 20, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2, CPD, inside",
        "5, 15, EPD, inside the other",
        "-1, 5, '', outside the city",
        "5, 25, '', outside the city between its parts",
        "0.5, 30.5, CPD, in the part far away",
        "5, 5, '', in the hole",
        "5, 4, CPD, on the edge of the hole",
        "4, 4, CPD, at a corner of the hole",
        "5, 10, CPD, on the common border: the first by code",
        "0, 10, CPD, at the common corner",
        "10, 20, EPD, at an outer corner",
        "5, 20, EPD, on the outer border",
        "0, 0, CPD, at the first vertex",
        "5, 10.000001, EPD, a hand behind the border"
    })
    void a_point_lies_in_one_area_or_in_none(double latitude, double longitude, String code, String why) {
        load(town(), terms(MapKind.DIVISION, FROM));
        assertThat(division(latitude, longitude).orElse("")).as(why).isEqualTo(code);
    }

    @Test
    void each_day_has_its_own_map() {
        load(file(square("CPD", 0, 0, 10, 10)), terms(MapKind.DIVISION, FROM));
        load(file(square("EPD", 0, 0, 10, 10)), terms(MapKind.DIVISION, FROM.plusDays(10)));
        load(file(square("NPD", 0, 0, 10, 10)), terms(MapKind.DIVISION, FROM.plusDays(5)));
        assertThat(List.of(-1, 0, 4, 5, 9, 10, 1000))
                .extracting(days -> at(5, 5, FROM.plusDays(days))
                        .division()
                        .map(AreaRef::code)
                        .orElse("-"))
                .containsExactly("-", "CPD", "CPD", "NPD", "NPD", "EPD", "EPD");

        load(file(square("SPD", 0, 0, 10, 10)), terms(MapKind.DIVISION, FROM.plusDays(5)));
        assertThat(at(5, 5, FROM.plusDays(6)).division().map(AreaRef::code)).contains("SPD");
        assertThat(at(5, 5, FROM.plusDays(10)).division().map(AreaRef::code)).contains("EPD");
        assertThat(world.department.number("SELECT COUNT(*) FROM map_set WHERE superseded_at IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        load(town(), terms(MapKind.DIVISION, FROM));
        var again = check(town(), terms(MapKind.DIVISION, FROM.plusDays(1)));
        assertThat(again.applicable()).isFalse();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(load(town(), terms(MapKind.DIVISION, FROM), again)).isZero();
        assertThat(world.department.number("SELECT COUNT(*) FROM map_set")).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_feature_is_said_with_its_number_and_nothing_changes() {
        load(town(), terms(MapKind.DIVISION, FROM));
        var broken = file(
                square("CPD", 0, 0, 10, 10),
                feature("A", "Point", "[1,2]"),
                feature("B", "Polygon", "[[[0,0],[1,0],[1,1],[0,1]]]"),
                feature("C", "Polygon", "[[[0,0],[1,0],[0,0]]]"),
                feature("D", "Polygon", "[[[0,0],[2,2],[2,0],[0,2],[0,0]]]"),
                feature("E", "Polygon", "[" + ring(0, 0, 2, 2) + "," + ring(5, 5, 6, 6) + "]"),
                feature("F", "Polygon", "[[[0,0],[181,0],[1,1],[0,0]]]"),
                feature("G", "MultiPolygon", "[[" + ring(0, 0, 9, 9) + "],[" + ring(1, 1, 2, 2) + "]]"),
                feature("", "Polygon", "[" + ring(0, 0, 1, 1) + "]"),
                square("CPD", 40, 40, 41, 41),
                feature("H", "Polygon", "[[[0,0],[\"1\",0],[1,1],[0,0]]]"),
                "{\"type\":\"Feature\"}",
                feature("I", "Polygon", "[]"));
        var report = check(broken, terms(MapKind.DIVISION, FROM));
        assertThat(report.problems().stream().filter(problem -> !problem.warning()))
                .extracting(Problem::row, Problem::code)
                .containsExactly(
                        tuple(2, "E-GEO-TYPE"),
                        tuple(3, "E-GEO-OPEN"),
                        tuple(4, "E-GEO-RING"),
                        tuple(5, "E-GEO-CROSSING"),
                        tuple(6, "E-GEO-HOLE"),
                        tuple(7, "E-GEO-POINT"),
                        tuple(8, "E-GEO-NESTED"),
                        tuple(9, "E-REQUIRED"),
                        tuple(10, "E-GEO-CODE-TWICE"),
                        tuple(11, "E-GEO-POINT"),
                        tuple(12, "E-GEO-FEATURE"),
                        tuple(13, "E-GEO-RING"));
        assertThat(report.refused()).isEqualTo(12);
        assertThat(refusal(() -> load(broken, terms(MapKind.DIVISION, FROM), report)))
                .isEqualTo("E-MAP-REFUSED");
        assertThat(world.department.texts("SELECT code FROM map_area ORDER BY code"))
                .containsExactly("CPD", "EPD");
        assertThat(division(5, 15)).contains("EPD");
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() {
        var terms = terms(MapKind.BEAT, FROM);
        assertThat(refusal(() -> check(new byte[0], terms))).isEqualTo("E-FILE-EMPTY");
        assertThat(refusal(() -> check("{\"type\":".getBytes(StandardCharsets.UTF_8), terms)))
                .isEqualTo("E-GEO-JSON");
        assertThat(refusal(() -> check(new byte[] {1, 2, 0}, terms))).isEqualTo("E-GEO-JSON");
        assertThat(refusal(() -> check("[".repeat(200_000).getBytes(StandardCharsets.UTF_8), terms)))
                .isEqualTo("E-GEO-JSON");
        assertThat(refusal(() -> check("{}".getBytes(StandardCharsets.UTF_8), terms)))
                .isEqualTo("E-GEO-COLLECTION");
        assertThat(refusal(() -> check(file(), terms))).isEqualTo("E-GEO-COLLECTION");
        assertThat(refusal(() -> check(new byte[8_000_001], terms))).isEqualTo("E-FILE-SIZE");
        assertThat(refusal(() -> check(town(), terms(MapKind.BEAT, LocalDate.of(1066, 1, 1)))))
                .isEqualTo("E-DATE");
    }

    @Test
    void overlaps_and_strangers_are_warned_of() {
        var report = check(
                file(square("EPD", 0, 0, 10, 10), square("XYZ", 9, 0, 20, 10), square("NPD", 20, 0, 21, 1)),
                terms(MapKind.DIVISION, FROM));
        assertThat(report.refused()).isZero();
        assertThat(report.problems())
                .extracting(Problem::row, Problem::code)
                .containsExactlyInAnyOrder(tuple(2, "W-GEO-OVERLAP"), tuple(2, "W-GEO-ELEMENT"));
        load(town(), terms(MapKind.DIVISION, FROM));
        var sector =
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"10\",\"parent\":\"ZPD\"},\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[" + ring(0, 0, 1, 1) + "]}}";
        assertThat(check(file(sector), terms(MapKind.SECTOR, FROM)).problems())
                .extracting(Problem::code)
                .containsExactly("W-GEO-PARENT");
    }

    @Test
    void a_map_that_changed_since_the_dry_run_is_not_overwritten() {
        var seen = check(town(), terms(MapKind.DIVISION, FROM));
        load(file(square("CPD", 0, 0, 10, 10)), terms(MapKind.DIVISION, FROM));
        assertThat(refusal(() -> load(town(), terms(MapKind.DIVISION, FROM), seen)))
                .isEqualTo("E-PLAN-CHANGED");
        assertThatThrownBy(() ->
                        world.call(CommunityWorld.OFFICER, world.maps, "check", town(), terms(MapKind.DIVISION, FROM)))
                .isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @CsvSource({"divisions, DIVISION, 6", "sectors, SECTOR, 24", "beats, BEAT, 48", "neighbourhoods, NEIGHBOURHOOD, 14"
    })
    void the_training_map_is_sound_and_says_that_it_is_synthetic(String name, MapKind kind, int areas)
            throws IOException {
        var content = getClass()
                .getResourceAsStream("/training/map-" + name + ".geojson")
                .readAllBytes();
        var report = check(content, terms(kind, FROM));
        assertThat(report.problems().stream()
                        .filter(problem -> !problem.code().equals("W-GEO-PARENT")
                                && !problem.code().equals("W-GEO-ELEMENT")))
                .isEmpty();
        load(content, terms(kind, FROM));
        assertThat(world.department.texts("SELECT name FROM map_area"))
                .hasSize(areas)
                .allMatch(each -> each.endsWith("(synthetic)"));
    }

    static boolean realMapIsHere() {
        return Files.exists(REAL);
    }

    @Test
    @EnabledIf("realMapIsHere")
    void all_real_neighbourhoods_load_where_they_are_at_hand() throws IOException {
        var content = Files.readAllBytes(REAL);
        var terms = terms(MapKind.NEIGHBOURHOOD, FROM);
        var report = check(content, terms);
        assertThat(report.refused()).as(report.problems().toString()).isZero();
        assertThat(report.added()).isEqualTo(145);
        load(content, terms);
        assertThat(at(39.0, -94.6, FROM).neighbourhood()).isPresent();
        assertThat(at(38.7, -94.6, FROM).neighbourhood()).isEmpty();
    }
}
