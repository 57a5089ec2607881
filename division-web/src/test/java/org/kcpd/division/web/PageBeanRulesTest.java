package org.kcpd.division.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Architecture, habits 3 and 4: a page bean is small, and pages reach the house only through its doors. */
@DisplayName("A page bean")
class PageBeanRulesTest {

    private static final int LONGEST = 150;
    private static final int MOST_INJECTIONS = 5;

    private final JavaClasses pages = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("org.kcpd.division.web");

    @Test
    @DisplayName("has at most 150 lines, imports not counted")
    void isShort() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> beans = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("\n@Named"))
                    .toList();
            assertThat(beans).hasSizeGreaterThan(10);
            assertThat(beans.stream()
                            .filter(file -> read(file)
                                            .lines()
                                            .filter(line -> !line.startsWith("import "))
                                            .count()
                                    > LONGEST))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("has at most 5 injections")
    void hasFewInjections() {
        classes()
                .that()
                .areAnnotatedWith(Named.class)
                .should(new ArchCondition<JavaClass>("have at most " + MOST_INJECTIONS + " injections") {
                    @Override
                    public void check(JavaClass bean, ConditionEvents events) {
                        long injections = bean.getFields().stream()
                                .filter(field ->
                                        field.isAnnotatedWith(Inject.class) || field.isAnnotatedWith(EJB.class))
                                .count();
                        events.add(new SimpleConditionEvent(
                                bean, injections <= MOST_INJECTIONS, bean.getName() + " has " + injections));
                    }
                })
                .check(pages);
    }

    /** Of {@code isDone} and {@code getDone} a page gets the first, whichever it meant. */
    @Test
    @DisplayName("has one getter for each property")
    void hasOneGetterForEachProperty() {
        classes()
                .should(new ArchCondition<JavaClass>("have one getter for each property") {
                    @Override
                    public void check(JavaClass bean, ConditionEvents events) {
                        for (String property : getters(bean, "is")) {
                            events.add(new SimpleConditionEvent(
                                    bean,
                                    !getters(bean, "get").contains(property),
                                    bean.getName() + " has two of " + property));
                        }
                    }
                })
                .check(pages);
    }

    private static List<String> getters(JavaClass bean, String prefix) {
        return bean.getAllMethods().stream()
                .filter(method -> method.getRawParameterTypes().isEmpty())
                .map(method -> method.getName())
                .filter(name -> name.matches(prefix + "[A-Z].*"))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    @Test
    @DisplayName("calls use cases and queries, never what stands behind them")
    void usesTheDoors() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kcpd.division..control..")
                .check(pages);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
                .check(pages);
    }

    @Test
    @DisplayName("never holds an entity")
    void holdsNoEntity() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .check(pages);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
