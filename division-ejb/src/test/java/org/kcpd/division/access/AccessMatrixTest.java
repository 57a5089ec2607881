package org.kcpd.division.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.Unrecorded;
import org.kcpd.division.platform.usecase.UseCase;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Who may call what: the {@link AuthzMatrix} declares it, every use case of the product is in it with its rights and the
 * audit row it leaves, and the pipeline is asked about every use case by every role. Change the matrix on purpose, never to
 * make the test pass.
 */
class AccessMatrixTest {
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
    void every_use_case_is_declared_with_its_rights_and_the_audit_row_it_leaves() {
        List<List<String>> declared = AuthzMatrix.declared().section("use-cases").stream()
                .map(cells -> List.of(cells.get(0), sorted(cells.get(1)), cells.get(2)))
                .toList();
        List<List<String>> actual = USE_CASES.stream()
                .map(method -> List.of(nameOf(method), rightsOf(method), actOf(method)))
                .toList();

        assertThat(actual).containsExactlyElementsOf(declared);
    }

    @Test
    void every_right_and_role_is_declared_and_every_right_is_given_and_needed() {
        var matrix = AuthzMatrix.declared();
        assertThat(names(matrix, "rights")).containsExactlyElementsOf(namesOf(Right.values()));
        assertThat(names(matrix, "roles")).containsExactlyElementsOf(namesOf(Role.values()));
        assertThat(matrix.section("rights"))
                .allSatisfy(cells -> assertThat(names(matrix, "records")).contains(cells.get(1)));
        for (String section : List.of("records", "planned")) {
            assertThat(matrix.section(section))
                    .allSatisfy(cells -> assertThat(names(matrix, "classes")).contains(cells.get(1)));
        }
        assertThat(Role.rightsOf(Set.of(Role.values()))).containsExactlyInAnyOrder(Right.values());
        assertThat(USE_CASES.stream().flatMap(method -> Arrays.stream(anyOf(method))))
                .contains(Right.values());
        assertThat(matrix.section("use-cases").stream().flatMap(cells -> AuthzMatrix.words(cells.get(3)).stream()))
                .isSubsetOf(names(matrix, "object-rules"));
    }

    /** So these steps need not ask first whether the record may be seen, and nothing they answer tells of one that may not. */
    @Test
    void who_takes_steps_on_every_record_sees_every_record() {
        for (Role role : Role.values()) {
            var rights = role.rights();
            if (Stream.of(Right.ORDER_PREPARE, Right.ORDER_APPROVE, Right.ORDER_PUBLISH)
                    .anyMatch(rights::contains)) {
                assertThat(rights).as(role.name()).contains(Right.ORDER_READ_ALL);
            }
            if (Stream.of(Right.ORDER_PREPARE, Right.TRANSFER_APPROVE).anyMatch(rights::contains)) {
                assertThat(rights).as(role.name()).contains(Right.TRANSFER_READ_ALL);
            }
        }
    }

    @Test
    void the_pipeline_lets_in_whom_the_matrix_names_and_audits_everybody_else() throws Exception {
        var clock = new BusinessClock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
        var pipeline = new TestPipeline(db, clock);
        List<String> wrong = new ArrayList<>();
        int denied = 0;
        for (Method method : USE_CASES) {
            for (Role role : Role.values()) {
                boolean let = decide(pipeline, method, role);
                if (let != declaredRoles(nameOf(method)).contains(role)) {
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

    private static boolean onlyReads(Method method) {
        return Optional.ofNullable(method.getAnnotation(UseCase.class))
                .orElse(method.getDeclaringClass().getAnnotation(UseCase.class))
                .readOnly();
    }

    private static String actOf(Method method) {
        boolean leavesNone = onlyReads(method) || method.isAnnotationPresent(Unrecorded.class);
        return Optional.ofNullable(method.getAnnotation(Sensitive.class))
                .map(sensitive -> sensitive.value().name())
                .orElse(leavesNone ? "-" : "DO");
    }

    private static Right[] anyOf(Method method) {
        return method.getAnnotation(Requires.class).value();
    }

    private static String rightsOf(Method method) {
        return Arrays.stream(anyOf(method)).map(Right::name).sorted().collect(Collectors.joining(" "));
    }

    private static String sorted(String cell) {
        return AuthzMatrix.words(cell).stream().sorted().collect(Collectors.joining(" "));
    }

    private static List<String> names(AuthzMatrix matrix, String section) {
        return matrix.section(section).stream()
                .map(cells -> cells.get(0))
                .distinct()
                .toList();
    }

    private static List<String> namesOf(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
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

    /** Whom the matrix lets in: roles that give one of the rights it names. */
    private static Set<Role> declaredRoles(String useCase) {
        Set<Right> rights = AuthzMatrix.rights(
                AuthzMatrix.declared().line("use-cases", useCase).get(1));
        return Arrays.stream(Role.values())
                .filter(role -> role.rights().stream().anyMatch(rights::contains))
                .collect(Collectors.toSet());
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
