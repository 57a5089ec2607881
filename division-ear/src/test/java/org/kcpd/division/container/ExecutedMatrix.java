package org.kcpd.division.container;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Unavailable;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Calls every use case the container knows as every role, in every scope of its object rule, through the real session bean
 * with its real interceptor, and holds what happened against the declared matrix: let in or not, how it is refused, the
 * audit rows it left. What is refused changes no row of any table.
 */
final class ExecutedMatrix {
    private static final AuthzMatrix MATRIX = AuthzMatrix.declared();
    private static final String NO_RULE = "-";
    private static final int TRIES = 3;

    private final CallerContext callers;
    private final MatrixWorld world;
    private final Map<String, Method> methods = new TreeMap<>();
    private final Map<String, Object> beans = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> meanwhile = new ArrayList<>();

    /** One call: who, what, about which record. @param rules in the order they are asked; @param record 0 for one that does not exist */
    private record Case(String useCase, Role role, List<String> rules, String scope, long record, String expected) {

        /** The one that is particular to the use case. */
        String rule() {
            return rules.isEmpty() ? NO_RULE : rules.get(rules.size() - 1);
        }
    }

    ExecutedMatrix(CallerContext callers, MatrixWorld world) {
        this.callers = callers;
        this.world = world;
        var manager = CDI.current().getBeanManager();
        for (Bean<?> bean : manager.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.isAnnotationPresent(UseCase.class)
                    && !type.getPackageName().equals(ExecutedMatrix.class.getPackageName())
                    && !type.getSimpleName().endsWith("Interceptor")) {
                Object door = CDI.current().select(type).get();
                Arrays.stream(type.getDeclaredMethods())
                        .filter(each -> Modifier.isPublic(each.getModifiers())
                                && !Modifier.isStatic(each.getModifiers())
                                && !each.isSynthetic())
                        .forEach(each -> {
                            methods.put(type.getSimpleName() + '.' + each.getName(), each);
                            beans.put(type.getSimpleName() + '.' + each.getName(), door);
                        });
            }
        }
    }

    /** Runs all of it; answers what was not as declared. */
    List<String> run() throws SQLException {
        long begun = System.nanoTime();
        Set<String> declared = new TreeSet<>();
        MATRIX.section("use-cases").forEach(cells -> declared.add(cells.get(0)));
        if (!declared.equals(methods.keySet())) {
            wrong.add("in the container " + difference(methods.keySet(), declared) + ", declared "
                    + difference(declared, methods.keySet()));
            return wrong;
        }
        List<Case> cases = cases();
        for (Role role : Role.values()) {
            callRefused(refused(cases, role), role);
        }
        cases.stream().filter(each -> each.expected.equals("in")).forEach(this::call);
        world.remember("Executed matrix: " + cases.size() + " cases (" + methods.size() + " use cases x "
                + Role.values().length + " roles x scopes) in "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s: " + counts
                + "; changed by others meanwhile, and not again: " + meanwhile);
        return wrong;
    }

    /**
     * What is refused changes no row. The product's own jobs may change one meanwhile: then all is refused once more, and
     * what a refused call does it does again.
     */
    private void callRefused(List<Case> refused, Role role) throws SQLException {
        Set<String> changed = Set.of();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<String, String> before = world.checksums();
            refused.forEach(this::call);
            Map<String, String> after = world.checksums();
            changed = new TreeSet<>(before.keySet());
            changed.removeIf(table -> before.get(table).equals(after.get(table)));
            if (changed.isEmpty()) {
                return;
            }
            meanwhile.add(role + " " + changed);
        }
        wrong.add("a refused call of " + role + " changed a row of " + changed);
    }

    private static List<Case> refused(List<Case> cases, Role role) {
        return cases.stream()
                .filter(each -> each.role == role && !each.expected.equals("in"))
                .toList();
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (List<String> cells : MATRIX.section("use-cases")) {
            Set<Right> rights = AuthzMatrix.rights(cells.get(1));
            for (Role role : Role.values()) {
                boolean right = Role.rightsOf(List.of(Role.REQ, role)).stream().anyMatch(rights::contains);
                List<String> rules = AuthzMatrix.words(cells.get(3));
                if (rules.isEmpty()) {
                    cases.add(new Case(cells.get(0), role, rules, NO_RULE, 0, right ? "in" : "not-permitted"));
                    continue;
                }
                String rule = rules.get(rules.size() - 1);
                for (String scope : scopesOf(rule)) {
                    Optional<Long> record = world.record(rule, scope, role);
                    record.ifPresent(id -> cases.add(new Case(
                            cells.get(0),
                            role,
                            rules,
                            scope,
                            id,
                            right ? expected(role, rules, scope) : "not-permitted")));
                }
            }
        }
        return cases;
    }

    private static List<String> scopesOf(String rule) {
        return MATRIX.section("object-rules").stream()
                .filter(cells -> cells.get(0).equals(rule))
                .map(cells -> cells.get(1))
                .toList();
    }

    /** What the object rules do to a role that holds the use case's right: the first that does not let it in decides. */
    private static String expected(Role role, List<String> rules, String scope) {
        Set<String> held = new HashSet<>();
        Role.rightsOf(List.of(Role.REQ, role)).forEach(right -> held.add(right.name()));
        if (role == Role.PDC) {
            held.add("commander-of-site");
        }
        return rules.stream()
                .map(rule -> MATRIX.section("object-rules").stream()
                        .filter(cells -> cells.subList(0, 2).equals(List.of(rule, scope)))
                        .findFirst()
                        .orElseThrow())
                .filter(cells -> AuthzMatrix.words(cells.get(2)).stream().noneMatch(held::contains))
                .map(cells -> cells.get(3))
                .findFirst()
                .orElse("in");
    }

    private void call(Case each) {
        try {
            long behind = world.lastAuditRow();
            String happened = happened(each);
            List<String> outcomes = world.outcomes(each.useCase, behind);
            counts.merge(happened, 1, Integer::sum);
            if (!happened.equals(each.expected)) {
                wrong.add(each + " -> " + happened);
            } else if (!audited(each, happened, outcomes)) {
                wrong.add(each + " left the audit rows " + outcomes);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * {@code in}, or how it was refused; about a record that does not exist "not found" is an answer like another. Who is
     * refused has never seen the record and can only guess its version: they may not learn from a conflict that it is there.
     */
    private String happened(Case each) throws SQLException {
        Method method = methods.get(each.useCase);
        int version = world.version(each.rule(), each.record) + (each.expected.equals("in") ? 0 : 1);
        Object[] arguments = new MadeUp(each.record, version).argumentsOf(method);
        try {
            Object answer = callers.actAs(MatrixWorld.serial(each.role), () -> invoke(method, each.useCase, arguments));
            return MATRIX.section("object-rules").stream()
                                    .anyMatch(cells -> cells.get(0).equals(each.rule())
                                            && cells.get(3).equals("nothing"))
                            && empty(answer)
                    ? "nothing"
                    : "in";
        } catch (NotPermitted denied) {
            return "not-permitted";
        } catch (NotFound unknown) {
            return each.rules.isEmpty() ? "in" : "not-found";
        } catch (Unavailable fault) {
            return "fault " + fault.incident().orElse("");
        } catch (DivisionException refused) {
            return "in";
        }
    }

    private Object invoke(Method method, String useCase, Object[] arguments) {
        try {
            return method.invoke(beans.get(useCase), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(useCase, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean empty(Object answer) {
        return answer instanceof Slice<?> slice && slice.rows().isEmpty()
                || answer instanceof Collection<?> rows && rows.isEmpty();
    }

    /** A denied call leaves exactly one row that says so, a recorded one exactly one, nothing leaves two. */
    private static boolean audited(Case each, String happened, List<String> outcomes) {
        String act = MATRIX.line("use-cases", each.useCase).get(2);
        if (happened.equals("not-permitted")) {
            return outcomes.equals(List.of("DENIED"));
        }
        return switch (act) {
            case "DO" -> outcomes.size() == 1 && !outcomes.contains("DENIED");
            case "-" -> outcomes.isEmpty() || outcomes.equals(List.of("FAILED"));
                // a sensitive read of nothing but one's own leaves none
            default -> outcomes.size() == 1 || outcomes.isEmpty() && happened.equals("in");
        };
    }

    private static List<String> difference(Collection<String> these, Collection<String> those) {
        return these.stream()
                .filter(each -> !those.contains(each))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
