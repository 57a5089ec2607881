package org.kcpd.division.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.UseCase;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Who may call what: {@code access-matrix.txt} beside this test declares it, every use case of the product is in it, and
 * the pipeline is asked about every use case by every role; {@code sensitive-reads.txt} declares which queries leave an
 * audit row. Change the files on purpose, never to make the test pass.
 */
class AccessMatrixTest {
    private static final String LINE = "%-44s %s";
    private static final List<Method> USE_CASES = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("test-classes"))
                    .importPackages("org.kcpd.division")
                    .stream()
                    .filter(each -> each.isAnnotatedWith(UseCase.class)
                            && !each.isAnnotation()
                            && !isInterceptor(each.getName()))
                    .map(each -> each.reflect())
                    .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                    .filter(each -> Modifier.isPublic(each.getModifiers())
                            && !each.isSynthetic()
                            && !Modifier.isStatic(each.getModifiers()))
                    .sorted(Comparator.comparing(AccessMatrixTest::nameOf))
                    .toList();

    private static TestDatabase db;

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @Test
    void every_use_case_is_declared_with_the_roles_that_may_call_it() {
        String actual = USE_CASES.stream()
                .map(method -> LINE.formatted(nameOf(method), rolesOf(method)).stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(actual).isEqualToNormalizingNewlines(declared("access-matrix.txt"));
    }

    @Test
    void the_pipeline_lets_in_whom_the_matrix_names_and_audits_everybody_else() throws Exception {
        var clock = new BusinessClock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
        var pipeline = new TestPipeline(db, clock);
        Map<String, Set<Role>> declared = declaredRoles();
        List<String> wrong = new ArrayList<>();
        int denied = 0;
        for (Method method : USE_CASES) {
            for (Role role : Role.values()) {
                boolean let = decide(pipeline, method, role);
                if (let != declared.get(nameOf(method)).contains(role)) {
                    wrong.add(nameOf(method) + " by " + role);
                }
                denied += let ? 0 : 1;
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(denied).isPositive();
        assertThat(count("outcome = 'DENIED'")).isEqualTo(denied);
        assertThat(count("outcome = 'FAILED'")).isZero();
    }

    @Test
    void every_query_is_declared_as_leaving_an_audit_row_or_not() {
        String actual = USE_CASES.stream()
                .filter(method -> method.isAnnotationPresent(Sensitive.class) || onlyReads(method))
                .map(method -> LINE.formatted(nameOf(method), actOf(method)))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(actual).isEqualToNormalizingNewlines(declared("sensitive-reads.txt"));
    }

    private static boolean onlyReads(Method method) {
        return Optional.ofNullable(method.getAnnotation(UseCase.class))
                .orElse(method.getDeclaringClass().getAnnotation(UseCase.class))
                .readOnly();
    }

    private static String actOf(Method method) {
        return Optional.ofNullable(method.getAnnotation(Sensitive.class))
                .map(sensitive -> sensitive.value().name())
                .orElse("-");
    }

    private static boolean decide(TestPipeline pipeline, Method method, Role role) {
        var caller = new Caller(1, "1", role.name(), Set.of(role), role.rights(), 0, 0, Optional.empty(), false);
        return pipeline.callers().as(caller, () -> {
            try {
                pipeline.decide(method);
                return true;
            } catch (NotPermitted e) {
                return false;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static String declared(String name) {
        try (var file = AccessMatrixTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<Role>> declaredRoles() {
        return declared("access-matrix.txt")
                .lines()
                .map(line -> line.split("\\s+"))
                .collect(Collectors.toMap(
                        words -> words[0],
                        words -> Arrays.stream(words).skip(1).map(Role::valueOf).collect(Collectors.toSet())));
    }

    private static String rolesOf(Method method) {
        Set<Right> anyOf = Set.of(method.getAnnotation(Requires.class).value());
        return Arrays.stream(Role.values())
                .filter(role -> role.rights().stream().anyMatch(anyOf::contains))
                .map(Role::name)
                .collect(Collectors.joining(" "));
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static boolean isInterceptor(String name) {
        return name.endsWith("Interceptor");
    }

    private static long count(String where) {
        return db.call(em -> ((Number) em.createNativeQuery("select count(*) from audit_event where " + where)
                        .getSingleResult())
                .longValue());
    }
}
