package org.kcpd.division.personnel.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.boundary.OpenItem;
import org.kcpd.division.platform.Problem;

/**
 * The rules of a personnel order (domain section 2), each a small policy over facts that were read in the transaction
 * that decides. The two-person rule is the order's own ({@code PersonnelOrder.approve}); strength needs the board.
 */
public enum OrderRule {

    /** E-BACKDATED: effective not before publication, unless it is an HR correction with a reason. */
    BACKDATED {
        @Override
        void check(OrderFacts facts, Consumer<Problem> found) {
            if (facts.head().effectiveOn().isBefore(facts.today())
                    && !facts.head().hrCorrection()) {
                found.accept(
                        Problem.of("E-BACKDATED", facts.head().effectiveOn()).at("effectiveOn"));
            }
        }
    },

    /** E-TDY-END: temporary duty and acting need an end. E-DATE: an end comes after the beginning. */
    END {
        @Override
        void check(OrderFacts facts, Consumer<Problem> found) {
            for (var line : facts.lines()) {
                if (line.end() == null && line.type().alwaysOverlay()) {
                    found.accept(line(line, "E-TDY-END", "end"));
                } else if (line.end() != null
                        && !line.end().isAfter(facts.head().effectiveOn())) {
                    found.accept(line(line, "E-DATE", "end"));
                }
            }
        }
    },

    /** E-MEMBER-SEPARATED: who has left the department is not moved. */
    SEPARATED {
        @Override
        void check(OrderFacts facts, Consumer<Problem> found) {
            facts.lines().stream()
                    .filter(line -> !line.status().onRoster())
                    .forEach(line -> found.accept(line(line, "E-MEMBER-SEPARATED", "member")));
        }
    },

    /** E-NO-CHANGE: a line changes something. */
    NO_CHANGE {
        @Override
        void check(OrderFacts facts, Consumer<Problem> found) {
            facts.lines().stream()
                    .filter(OrderRule::changesNothing)
                    .forEach(line -> found.accept(line(line, "E-NO-CHANGE", "element")));
        }
    },

    /** E-SAME-DAY: nobody is moved twice on one day, unless an HR correction replaces the first move. */
    SAME_DAY {
        @Override
        void check(OrderFacts facts, Consumer<Problem> found) {
            if (!facts.head().hrCorrection()) {
                facts.lines().stream()
                        .filter(LineFacts::sameDay)
                        .forEach(line -> found.accept(line(line, "E-SAME-DAY", "member")));
            }
        }
    },

    /** E-OVERLAP: temporary places of one member do not overlap; primary ones cannot, they are cut. */
    OVERLAP {
        @Override
        void check(OrderFacts facts, Consumer<Problem> found) {
            facts.lines().stream()
                    .filter(LineFacts::overlapping)
                    .forEach(line -> found.accept(line(line, "E-OVERLAP", "end")));
        }
    },

    /** E-TARGET-CLOSED: element, work site, sector, watch and position are open on the effective date. */
    TARGET_CLOSED {
        @Override
        void check(OrderFacts facts, Consumer<Problem> found) {
            for (var line : facts.lines()) {
                line.closed().forEach(field -> found.accept(line(line, "E-TARGET-CLOSED", field)));
            }
        }
    },

    /** E-SUPERVISOR-CYCLE: nobody is, by however many steps, their own supervisor. */
    SUPERVISOR_CYCLE {
        @Override
        void check(OrderFacts facts, Consumer<Problem> found) {
            var above = new HashMap<>(facts.supervisors());
            facts.lines().stream()
                    .filter(LineFacts::visible)
                    .forEach(line ->
                            above.put(line.member().memberId(), line.to().supervisorId()));
            facts.lines().stream()
                    .filter(line -> circular(line.member().memberId(), above))
                    .forEach(line -> found.accept(line(line, "E-SUPERVISOR-CYCLE", "supervisor")));
        }
    },

    /** W-GAP: primary assignments follow each other, unless the member was on leave or separated in between. */
    GAP {
        @Override
        void check(OrderFacts facts, Consumer<Problem> found) {
            facts.lines().stream()
                    .filter(line -> line.forGood()
                            && line.gapBefore()
                            && line.statusBefore() != DutyStatus.LEAVE
                            && line.statusBefore() != DutyStatus.SEPARATED)
                    .forEach(line -> found.accept(line(line, "W-GAP", "effectiveOn")));
        }
    },

    /** E-OPEN-WORK: every open item of a moved member has a new owner, a queue, or stays by choice. */
    OPEN_WORK {
        @Override
        void check(OrderFacts facts, Consumer<Problem> found) {
            var rows = facts.lines().stream()
                    .collect(Collectors.toMap(line -> line.member().memberId(), LineFacts::rowNo));
            for (OpenItem item : facts.undecided()) {
                found.accept(Problem.of("E-OPEN-WORK", item.kind(), item.title())
                        .at("openWork")
                        .on(rows.get(item.memberId())));
            }
        }
    };

    abstract void check(OrderFacts facts, Consumer<Problem> found);

    /** Everything these rules have to say, refusals before warnings, each by row. */
    static List<Problem> problems(OrderFacts facts) {
        var found = new ArrayList<Problem>();
        Arrays.stream(values()).forEach(rule -> rule.check(facts, found::add));
        found.sort(Comparator.comparing(Problem::warning)
                .thenComparing(problem -> problem.row() == null ? 0 : problem.row()));
        return List.copyOf(found);
    }

    private static Problem line(LineFacts line, String code, String field) {
        return Problem.of(code, line.member().serialNo()).at(field).on(line.rowNo());
    }

    private static boolean changesNothing(LineFacts line) {
        if (line.forGood()) {
            return line.primary()
                    .filter(now -> now.type() == line.type() && now.place().equals(line.to()))
                    .isPresent();
        }
        var sameOverlay = line.overlay()
                .filter(now -> now.type() == line.type()
                        && now.place().equals(line.to())
                        && line.end().equals(now.to()));
        var ownPlace = line.primary()
                .filter(now -> line.overlay().isEmpty() && now.place().equals(line.to()));
        return sameOverlay.or(() -> ownPlace).isPresent();
    }

    private static boolean circular(long member, Map<Long, Long> above) {
        var seen = new HashSet<Long>();
        var at = above.getOrDefault(member, 0L);
        while (at != 0 && seen.add(at)) {
            if (at == member) {
                return true;
            }
            at = above.getOrDefault(at, 0L);
        }
        return false;
    }
}
