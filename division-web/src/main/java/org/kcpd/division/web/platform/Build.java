package org.kcpd.division.web.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What was built.
 *
 * @param version the release
 * @param commit the sources it was built from, or "unknown" when built outside a clone
 */
public record Build(String version, String commit) {

    /** Read once from {@code build.properties}, which the build fills in. */
    public static final Build OF_THIS_PRODUCT = read();

    private static Build read() {
        var properties = new Properties();
        try (var file = Build.class.getResourceAsStream("build.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version"), properties.getProperty("commit"));
    }
}
