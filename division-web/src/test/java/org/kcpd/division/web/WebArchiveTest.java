package org.kcpd.division.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class WebArchiveTest {

    private final JavaClasses product = new ClassFileImporter(java.util.List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("org.kcpd.division");

    @Test
    void nothing_below_the_pages_knows_the_pages() {
        assertThat(product).isNotEmpty();
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.kcpd.division.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kcpd.division.web..")
                .allowEmptyShould(true)
                .check(product);
    }
}
