package org.kcpd.division.container;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.kcpd.division.product.Products;

/** The product's WAR on Payara Micro. */
@Tag("in-micro")
class MicroIT extends InContainer {

    @Deployment
    static WebArchive product() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, Products.war().toFile())
                .addPackage(InContainer.class.getPackage());
    }
}
