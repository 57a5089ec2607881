package org.kcpd.division.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EventListener;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * What can be reached from outside, found by looking and held against the declared matrix: a view, a bean an expression can
 * name, a servlet, filter or listener, a REST resource. What is not declared fails the build.
 */
@DisplayName("The matrix declares")
class SurfaceMatrixTest {
    private static final String NONE = "-";
    private static final Path WEB_XML = Path.of("src/main/webapp/WEB-INF/web.xml");
    private static final JavaClasses WEB = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("org.kcpd.division.web");

    @Test
    @DisplayName("every view, and whom it opens to is nothing but rights")
    void views() {
        List<String> found = PageFiles.all().stream()
                .map(file -> "/" + PageFiles.PAGES.relativize(file).toString().replace('\\', '/'))
                .filter(view -> !view.startsWith("/WEB-INF/"))
                .toList();

        assertThat(firsts("views")).containsExactlyInAnyOrderElementsOf(found);
        assertThat(AuthzMatrix.declared().section("views")).allSatisfy(cells -> assertThat(
                        AuthzMatrix.words(cells.get(1)))
                .allMatch(word -> Stream.of(Right.values()).map(Right::name).anyMatch(word::equals)
                        || Set.of("signed-in", "nobody").contains(word)));
    }

    @Test
    @DisplayName("every bean that a page or a forged expression can name, and the use cases it can reach")
    void beans() {
        List<String> found = WEB.stream()
                .filter(each -> each.isAnnotatedWith(Named.class))
                .map(bean -> nameOf(bean) + " " + reached(bean))
                .sorted()
                .toList();

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(AuthzMatrix.declared().section("beans").stream()
                        .map(cells -> cells.get(0) + " " + cells.get(1))
                        .toList());
    }

    @Test
    @DisplayName("every servlet, filter, listener and REST resource of ours")
    void doors() throws IOException {
        Set<String> found = WEB.stream()
                .filter(each -> !each.isInterface())
                .filter(each -> each.isAssignableTo(Servlet.class)
                        || each.isAssignableTo(Filter.class)
                        || each.isAssignableTo(EventListener.class)
                                && each.isAnnotatedWith("jakarta.servlet.annotation.WebListener")
                        || each.isAnnotatedWith("jakarta.ws.rs.Path"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern.compile("<(servlet|filter|listener)-class>[\\w.]*?(\\w+)</")
                .matcher(Files.readString(WEB_XML))
                .results()
                .forEach(each -> found.add(each.group(2)));

        assertThat(firsts("doors")).containsExactlyInAnyOrderElementsOf(found);
    }

    private static String nameOf(JavaClass bean) {
        String given = bean.getAnnotationOfType(Named.class).value();
        String simple = bean.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : given;
    }

    /** The doors of the house it depends on, itself or by what it extends. */
    private static String reached(JavaClass bean) {
        List<JavaClass> line = new ArrayList<>(bean.getAllRawSuperclasses());
        line.add(bean);
        String doors = line.stream()
                .filter(each -> each.getPackageName().startsWith("org.kcpd.division.web"))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(each -> each.getTargetClass())
                .filter(each -> each.isAnnotatedWith(UseCase.class))
                .map(JavaClass::getSimpleName)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return doors.isEmpty() ? NONE : doors;
    }

    private static List<String> firsts(String section) {
        return AuthzMatrix.declared().section(section).stream()
                .map(cells -> cells.get(0))
                .toList();
    }
}
