package org.kcpd.division;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.platform.Area;
import org.kcpd.division.platform.usecase.Command;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The arrows and the habits of the house (architecture.md, sections 1 and 2) in model and ejb. */
class ArchitectureTest {
    private static final String ROOT = "org.kcpd.division.";
    private static final int LONGEST_CLASS = 400;
    private static final int MOST_INJECTIONS = 7;
    private static final Set<String> OPEN_ROOMS = Set.of("boundary", "query");
    private static final Set<String> ANSWERS = Set.of("void", "long", "int", "boolean", "java.lang.String");

    /** What every use case is declared with. */
    private static final Set<String> WORDS_OF_ALL = Set.of(Right.class.getName(), Role.class.getName());

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("org.kcpd.division");

    @Test
    void every_open_ejb_is_a_use_case_and_every_one_of_its_methods_names_its_right() {
        holds(classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .and()
                .resideInAnyPackage("..boundary..", "..query..")
                .should()
                .beAnnotatedWith(UseCase.class));
        holds(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beAnnotatedWith(Requires.class));
        assertThat(HOUSE.stream().filter(each -> each.isAnnotatedWith(UseCase.class)))
                .hasSizeGreaterThan(5);
    }

    @Test
    void queries_only_read() {
        holds(classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .and()
                .resideInAPackage("..query..")
                .should(new ArchCondition<>("be read only") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean readOnly = item.tryGetAnnotationOfType(UseCase.class)
                                .map(UseCase::readOnly)
                                .orElse(false);
                        events.add(new SimpleConditionEvent(
                                item, readOnly, item.getName() + " is a query that may write"));
                    }
                }));
    }

    @Test
    void session_beans_live_where_the_pipeline_guards_them() {
        holds(classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should()
                .resideInAnyPackage("..boundary..", "..query..", "..platform.."));
    }

    @Test
    void a_command_is_a_record_and_its_answer_can_be_remembered() {
        holds(classes().that().implement(Command.class).should().beRecords());
        holds(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .and()
                .arePublic()
                .should(new ArchCondition<>("answer a command with an id or nothing") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean command = method.getRawParameterTypes().stream()
                                .anyMatch(each -> each.isAssignableTo(Command.class));
                        boolean fine = !command
                                || ANSWERS.contains(method.getRawReturnType().getName());
                        events.add(new SimpleConditionEvent(
                                method,
                                fine,
                                method.getFullName() + " answers with "
                                        + method.getRawReturnType().getName()));
                    }
                }));
    }

    @Test
    void entities_never_leave() {
        holds(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .and()
                .arePublic()
                .should(new ArchCondition<>("hand out records, not entities") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean entity = method.getReturnType().getAllInvolvedRawTypes().stream()
                                .anyMatch(each -> each.isAnnotatedWith(Entity.class));
                        events.add(new SimpleConditionEvent(
                                method, !entity, method.getFullName() + " hands out an entity"));
                    }
                }));
    }

    @Test
    void an_area_reaches_another_only_where_it_may_and_only_through_its_open_rooms() {
        holds(classes().should(new ArchCondition<>("respect the arrows between areas") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass to = dependency.getTargetClass();
                    events.add(new SimpleConditionEvent(dependency, mayUse(origin, to), dependency.getDescription()));
                });
            }
        }));
    }

    @Test
    void areas_have_no_cycles_and_neither_have_the_rooms_of_the_platform() {
        holds(slices().matching("org.kcpd.division.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(alwaysTrue(), resideInAPackage("org.kcpd.division.platform..")));
        holds(slices().matching("org.kcpd.division.platform.(*)..").should().beFreeOfCycles());
    }

    @Test
    void nothing_below_the_pages_knows_pages() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.kcpd.division.web..",
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "org.primefaces..",
                        "org.omnifaces.."));
    }

    @Test
    void only_the_clock_looks_at_the_clock() {
        for (Class<?> time : List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
            holds(noClasses()
                    .that()
                    .resideOutsideOfPackage("..platform.time..")
                    .should()
                    .callMethodWhere(target(owner(type(time))).and(target(name("now")))));
        }
    }

    @Test
    void names_come_from_the_work() {
        holds(classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("DTO"));
    }

    @Test
    void nobody_needs_more_than_seven_others() {
        holds(classes().should(new ArchCondition<>("have at most " + MOST_INJECTIONS + " injections") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                long injections = item.getFields().stream()
                        .filter(field -> field.isAnnotatedWith(Inject.class)
                                || field.isAnnotatedWith(EJB.class)
                                || field.isAnnotatedWith(PersistenceContext.class))
                        .count();
                events.add(new SimpleConditionEvent(
                        item, injections <= MOST_INJECTIONS, item.getName() + " has " + injections));
            }
        }));
    }

    @Test
    void no_class_is_too_long_to_read() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_CLASS);
            }
        }
    }

    private static boolean mayUse(JavaClass from, JavaClass to) {
        Optional<String> here = areaOf(from);
        Optional<String> there = areaOf(to);
        if (here.isEmpty()
                || there.isEmpty()
                || here.equals(there)
                || there.get().equals("platform")) {
            return true;
        }
        return WORDS_OF_ALL.contains(to.getBaseComponentType().getName())
                || usedBy(here.get()).contains(there.get()) && (inModel(to) || OPEN_ROOMS.contains(roomOf(to)));
    }

    /** What an area's package in the model declares. */
    private static Set<String> usedBy(String area) {
        try {
            Area declared = Class.forName(ROOT + area + ".package-info").getAnnotation(Area.class);
            return declared == null ? Set.of() : Set.copyOf(Arrays.asList(declared.uses()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("Area " + area + " has no package-info in the model", e);
        }
    }

    private static Optional<String> areaOf(JavaClass type) {
        if (!type.getPackageName().startsWith(ROOT)) {
            return Optional.empty();
        }
        return Optional.of(type.getPackageName().substring(ROOT.length()).split("\\.")[0]);
    }

    private static boolean inModel(JavaClass type) {
        return type.getPackageName().equals(ROOT + areaOf(type).orElseThrow());
    }

    private static String roomOf(JavaClass type) {
        String[] parts = type.getPackageName().substring(ROOT.length()).split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }
}
