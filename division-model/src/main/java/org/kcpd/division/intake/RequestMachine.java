package org.kcpd.division.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The declared machine of service requests: one table of state and verb. A cell is the state after the verb, or the code
 * with which the verb is refused. The product, the test of every cell and the guide all read this one table.
 */
public final class RequestMachine {

    private static final String TABLE =
            """
                        | TRIAGE          | ASSIGN          | ACCEPT          | RELEASE         | REDIRECT        | DUPLICATE       | DECLINE         | CLOSE           | REOPEN          | HAND_OVER       | LINK
            NEW         | TRIAGED         | ASSIGNED        | E-REQUEST-STATE | E-REQUEST-STATE | REDIRECTED      | DUPLICATE       | DECLINED        | E-REQUEST-STATE | E-REQUEST-STATE | E-REQUEST-STATE | NEW
            REDIRECTED  | TRIAGED         | ASSIGNED        | E-REQUEST-STATE | E-REQUEST-STATE | REDIRECTED      | DUPLICATE       | DECLINED        | E-REQUEST-STATE | E-REQUEST-STATE | E-REQUEST-STATE | REDIRECTED
            TRIAGED     | TRIAGED         | ASSIGNED        | IN_PROGRESS     | E-REQUEST-STATE | REDIRECTED      | DUPLICATE       | DECLINED        | E-REQUEST-STATE | E-REQUEST-STATE | E-REQUEST-STATE | TRIAGED
            REOPENED    | TRIAGED         | ASSIGNED        | IN_PROGRESS     | E-REQUEST-STATE | REDIRECTED      | DUPLICATE       | DECLINED        | E-REQUEST-STATE | E-REQUEST-STATE | E-REQUEST-STATE | REOPENED
            ASSIGNED    | TRIAGED         | ASSIGNED        | IN_PROGRESS     | TRIAGED         | REDIRECTED      | DUPLICATE       | DECLINED        | E-REQUEST-STATE | E-REQUEST-STATE | ASSIGNED        | ASSIGNED
            IN_PROGRESS | E-REQUEST-STATE | ASSIGNED        | IN_PROGRESS     | TRIAGED         | REDIRECTED      | DUPLICATE       | E-REQUEST-STATE | CLOSED          | E-REQUEST-STATE | IN_PROGRESS     | IN_PROGRESS
            CLOSED      | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | REOPENED        | E-CLOSED        | E-CLOSED
            DUPLICATE   | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | REOPENED        | E-CLOSED        | E-CLOSED
            DECLINED    | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | E-CLOSED        | REOPENED        | E-CLOSED        | E-CLOSED
            """;

    private static final List<RequestVerb> VERBS = new ArrayList<>();
    private static final Map<RequestState, Map<RequestVerb, String>> CELLS = new EnumMap<>(RequestState.class);

    static {
        var lines = TABLE.lines().map(line -> line.split("\\|", -1)).toList();
        Arrays.stream(lines.get(0))
                .skip(1)
                .map(cell -> RequestVerb.valueOf(cell.strip()))
                .forEach(VERBS::add);
        for (var cells : lines.subList(1, lines.size())) {
            var row = new EnumMap<RequestVerb, String>(RequestVerb.class);
            for (int i = 0; i < VERBS.size(); i++) {
                row.put(VERBS.get(i), cells[i + 1].strip());
            }
            CELLS.put(RequestState.valueOf(cells[0].strip()), row);
        }
    }

    private RequestMachine() {}

    /** The verbs of the table, in its order. */
    public static List<RequestVerb> verbs() {
        return List.copyOf(VERBS);
    }

    /** What the table says: a state, or a code. */
    public static String cell(RequestState state, RequestVerb verb) {
        return CELLS.get(state).get(verb);
    }

    /** The state after the verb; empty where it is refused. */
    public static Optional<RequestState> after(RequestState state, RequestVerb verb) {
        var cell = cell(state, verb);
        return cell.startsWith("E-") ? Optional.empty() : Optional.of(RequestState.valueOf(cell));
    }

    /** What can be done in a state, whoever does it. */
    public static Set<RequestVerb> verbsOf(RequestState state) {
        var possible = EnumSet.noneOf(RequestVerb.class);
        VERBS.stream().filter(verb -> after(state, verb).isPresent()).forEach(possible::add);
        return possible;
    }
}
