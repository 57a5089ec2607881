package org.kcpd.division.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.boundary.AccessJournal;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerContext;

/**
 * Opens a page only to whom the declared matrix opens it: nobody meets the form of a task that would be refused. What is on
 * the page is protected by the use cases, whichever way they are reached.
 */
public class Doors implements Filter {
    /** By view, the rights of which one is enough; one that is not here opens to everybody who is signed in. */
    private static final Map<String, Set<Right>> RIGHTS = AuthzMatrix.declared().section("views").stream()
            .filter(cells -> !named(cells.get(1)).isEmpty())
            .collect(Collectors.toUnmodifiableMap(cells -> cells.get(0), cells -> opening(cells.get(1), cells.get(2))));

    @Inject
    private CallerContext callers;

    @Inject
    private AccessJournal journal;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (asked.getUserPrincipal() != null && RIGHTS.containsKey(asked.getServletPath())) {
            Caller caller = callers.current();
            if (!open(asked.getServletPath(), caller.rights())) {
                journal.turnedAway(caller, asked.getServletPath());
                throw new NotPermitted("page " + asked.getServletPath());
            }
        }
        chain.doFilter(request, response);
    }

    /** Whether these rights open a view. */
    static boolean open(String view, Set<Right> rights) {
        return !RIGHTS.containsKey(view) || RIGHTS.get(view).stream().anyMatch(rights::contains);
    }

    /** The view's own rights; where it shows one record also those that show some of that sort, which one the page asks. */
    private static Set<Right> opening(String own, String rule) {
        return Stream.concat(
                        named(own).stream(),
                        AuthzMatrix.declared().section("object-rules").stream()
                                .filter(cells -> cells.get(0).equals(rule))
                                .flatMap(cells -> named(cells.get(2)).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Right> named(String cell) {
        return Stream.of(Right.values())
                .filter(right -> AuthzMatrix.words(cell).contains(right.name()))
                .toList();
    }
}
