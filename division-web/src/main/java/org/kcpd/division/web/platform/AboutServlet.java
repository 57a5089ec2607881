package org.kcpd.division.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kcpd.division.platform.migrate.SchemaStatus;

/**
 * {@code /division/about}: which version, build and schema answer here, for whoever operates it. Open to everybody on
 * the network, so it says nothing else; plain text, so that scripts read it too.
 */
@WebServlet("/about")
public class AboutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SchemaStatus schema;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        var build = Build.OF_THIS_PRODUCT;
        response.getWriter()
                .printf(
                        "product: Community Engagement Division%nversion: %s%nbuild: %s%nschema: %s%n",
                        build.version(), build.commit(), schema());
    }

    private String schema() {
        try {
            return schema.versions().found();
        } catch (RuntimeException e) {
            return "unknown (the database does not answer)";
        }
    }
}
