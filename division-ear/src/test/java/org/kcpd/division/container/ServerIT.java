package org.kcpd.division.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;

/** The product's EAR on a domain of Payara Server; the tests go into the WAR that it already names. */
@Tag("in-server")
class ServerIT extends InContainer {

    @Deployment
    static EnterpriseArchive product() {
        var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/division.ear"));
        var war = ear.getAsType(WebArchive.class, "division-web.war").addPackage(InContainer.class.getPackage());
        return ear.addAsModule(Testable.archiveToTest(war));
    }
}
