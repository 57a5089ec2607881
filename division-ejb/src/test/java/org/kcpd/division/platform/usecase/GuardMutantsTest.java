package org.kcpd.division.platform.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.platform.NotPermitted;

/**
 * Takes every check of every use case away, weakens it and exchanges it, one at a time, and asks whether the matrix would
 * notice: by what it lets each role do ({@code executed}), or, where no role tells the two rights apart today, by what is
 * declared ({@code declared}). The list of mutants is written to {@code target/guard-mutants.txt}.
 */
class GuardMutantsTest {
    private static final Path LIST = Path.of("target", "guard-mutants.txt");
    private static final AuthzMatrix MATRIX = AuthzMatrix.declared();

    /** A use case whose check was changed. */
    private record Mutant(String useCase, String change, Set<Right> anyOf) {}

    @Test
    void no_check_of_a_use_case_can_be_changed_without_a_test_that_fails() throws IOException {
        List<String> list = new ArrayList<>();
        List<Mutant> survivors = new ArrayList<>();
        for (List<String> cells : MATRIX.section("use-cases")) {
            for (Mutant mutant : mutantsOf(cells.get(0), AuthzMatrix.rights(cells.get(1)))) {
                String killedBy = killedBy(mutant, AuthzMatrix.rights(cells.get(1)));
                list.add("%-36s %-60s %s".formatted(mutant.useCase, mutant.change, killedBy));
                if (killedBy.equals("SURVIVES")) {
                    survivors.add(mutant);
                }
            }
        }
        Files.createDirectories(LIST.getParent());
        Files.write(LIST, list);
        long executed = list.stream().filter(line -> line.endsWith("executed")).count();
        System.out.println("Guard mutants: " + list.size() + ", killed by the executed matrix " + executed
                + ", by the declared rights " + (list.size() - executed) + "; listed in " + LIST);

        assertThat(survivors).isEmpty();
        assertThat(list).hasSizeGreaterThan(MATRIX.section("use-cases").size() * 3);
    }

    /** The check removed; opened to everybody; each right of it left out; each right put in its place. */
    private static List<Mutant> mutantsOf(String useCase, Set<Right> declared) {
        List<Mutant> mutants = new ArrayList<>();
        mutants.add(new Mutant(useCase, "no right declared", Set.of()));
        for (Right right : Right.values()) {
            Set<Right> changed = EnumSet.copyOf(declared);
            if (changed.remove(right)) {
                if (!changed.isEmpty()) {
                    mutants.add(new Mutant(useCase, "without " + right, changed));
                }
            } else {
                changed.add(right);
                mutants.add(new Mutant(useCase, "also " + right, changed));
                mutants.add(new Mutant(useCase, "only " + right, Set.of(right)));
            }
        }
        return mutants;
    }

    private static String killedBy(Mutant mutant, Set<Right> declared) {
        if (!letIn(mutant.useCase, mutant.anyOf).equals(rolesWith(declared))) {
            return "executed";
        }
        return mutant.anyOf.equals(declared) ? "SURVIVES" : "declared";
    }

    /** Whom the pipeline's own check lets in. */
    private static Set<Role> letIn(String useCase, Set<Right> anyOf) {
        var rule = new UseCaseRule(
                useCase, null, anyOf.toArray(new Right[0]), true, true, Optional.empty(), new Object[0]);
        Set<Role> in = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            try {
                rule.check(new Caller(1, "1", role.name(), Set.of(role), role.rights(), 0, 0, Optional.empty(), false));
                in.add(role);
            } catch (NotPermitted denied) {
                // as it should, for most
            }
        }
        return in;
    }

    private static Set<Role> rolesWith(Set<Right> rights) {
        return Set.of(Role.values()).stream()
                .filter(role -> role.rights().stream().anyMatch(rights::contains))
                .collect(Collectors.toSet());
    }
}
