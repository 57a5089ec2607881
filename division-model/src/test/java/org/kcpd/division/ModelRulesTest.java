package org.kcpd.division;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.DivisionException;

/** The habits of the house that concern the model (architecture.md, section 2). */
class ModelRulesTest {
    private static final int LONGEST_CLASS = 400;
    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kcpd.division");

    @Test
    void the_model_is_there() {
        assertThat(MODEL.stream().filter(each -> each.isAnnotatedWith(Entity.class)))
                .isNotEmpty();
    }

    @Test
    void entities_have_verbs_and_no_setters() {
        holds(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*"));
        holds(fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .haveNameNotStartingWith("_persistence")
                .should()
                .bePrivate());
    }

    @Test
    void the_model_knows_no_container_but_the_one_annotation_of_its_refusals() {
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(DivisionException.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ejb.."));
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.transaction..",
                        "org.kcpd.division.web..",
                        "org.kcpd.division..boundary..",
                        "org.kcpd.division..query..",
                        "org.kcpd.division..control.."));
    }

    @Test
    void nobody_looks_at_the_clock_of_the_machine() {
        for (Class<?> time : List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
            holds(noClasses().should().callMethodWhere(target(owner(type(time))).and(target(name("now")))));
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
    void areas_have_no_cycles() {
        holds(slices().matching("org.kcpd.division.(**)").should().beFreeOfCycles());
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

    private static void holds(ArchRule rule) {
        rule.check(MODEL);
    }
}
