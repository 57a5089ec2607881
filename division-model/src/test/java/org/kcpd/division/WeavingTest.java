package org.kcpd.division;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unwoven entities work too, only slower: every reference is then read at once, and nobody notices. Hence this guard. */
class WeavingTest {

    private static final String WOVEN = "org.eclipse.persistence.internal.weaving.";

    private final JavaClasses model =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.kcpd.division");

    @Test
    void every_entity_was_woven_by_the_build() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .implement(WOVEN + "PersistenceWeaved")
                .andShould()
                .implement(WOVEN + "PersistenceWeavedChangeTracking")
                .check(model);
    }

    @Test
    void every_reference_is_lazy_and_its_owner_woven_for_it() {
        fields().that()
                .areAnnotatedWith(ManyToOne.class)
                .should(beLazy())
                .allowEmptyShould(true)
                .check(model);
        classes()
                .that(haveReferences())
                .should()
                .implement(WOVEN + "PersistenceWeavedLazy")
                .allowEmptyShould(true)
                .check(model);
    }

    private static ArchCondition<JavaField> beLazy() {
        return new ArchCondition<>("be lazy") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                var lazy = field.getAnnotationOfType(ManyToOne.class).fetch() == FetchType.LAZY;
                events.add(new SimpleConditionEvent(field, lazy, field.getFullName() + " is read eagerly"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> haveReferences() {
        return DescribedPredicate.describe("have references", type -> type.getFields().stream()
                .anyMatch(field -> field.isAnnotatedWith(ManyToOne.class)));
    }
}
