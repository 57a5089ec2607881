package org.kcpd.division.web.community;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.kcpd.division.community.MapKind;
import org.kcpd.division.community.query.MapQuery;
import org.kcpd.division.platform.time.BusinessClock;

/** {@code /division/map?kind=&on=}: the areas of a kind on a day as GeoJSON, for the map of a page. The query asks who it is. */
@WebServlet("/map")
public class MapShapes extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MapQuery map;

    @Inject
    private transient BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = Arrays.stream(MapKind.values())
                .filter(each -> each.name().equals(request.getParameter("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var drawn = map.drawn(kind.get(), day(request.getParameter("on")).orElseGet(clock::today));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(drawn);
    }

    private static Optional<LocalDate> day(String asked) {
        try {
            return asked == null || asked.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(asked));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
