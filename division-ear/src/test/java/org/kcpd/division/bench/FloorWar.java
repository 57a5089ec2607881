package org.kcpd.division.bench;

import com.mysql.cj.jdbc.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.kcpd.division.bench.floor.FloorRoster;
import org.kcpd.division.probe.Archives;
import org.primefaces.PrimeFaces;

/** Builds {@code floor.war}: the floor's page, PrimeFaces and the driver, and nothing else. */
final class FloorWar {
    static final String PAGE = "floor/roster.xhtml";

    private static final String WEB_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param><param-name>jakarta.faces.PROJECT_STAGE</param-name><param-value>Production</param-value></context-param>
              <servlet><servlet-name>faces</servlet-name><servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class><load-on-startup>1</load-on-startup></servlet>
              <servlet-mapping><servlet-name>faces</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping>
            </web-app>
            """;

    private static final String BEANS_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private FloorWar() {}

    static Path build(Path folder) throws IOException {
        var war = folder.resolve("floor.war");
        try (var archive = Archives.create(war)) {
            Archives.addPackage(archive, FloorRoster.class);
            Archives.addLibrary(archive, PrimeFaces.class);
            Archives.addLibrary(archive, Driver.class);
            Archives.addResource(archive, FloorRoster.class, "roster.xhtml", "roster.xhtml");
            Archives.write(archive, "WEB-INF/web.xml", WEB_XML.getBytes(StandardCharsets.UTF_8));
            Archives.write(archive, "WEB-INF/beans.xml", BEANS_XML.getBytes(StandardCharsets.UTF_8));
        }
        return war;
    }
}
