package org.kcpd.division.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What can be chosen for a start.
 *
 * @param data folder that keeps the database from start to start
 * @param port port of the product on 127.0.0.1
 * @param product the WAR
 * @param signInPassword of all training sign-ins
 */
record Options(Path data, int port, Path product, String signInPassword) {

    /** Letters and digits that cannot be taken for one another. */
    private static final String ALPHABET = "abcdefghkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 10;
    private static final int LAST_PORT = 65_535;

    /** @throws CannotStart naming the setting that is wrong */
    static Options of(Properties properties) {
        var data = Path.of(properties.getProperty("division.data", ".data"))
                .toAbsolutePath()
                .normalize();
        var product = Path.of(properties.getProperty("division.product", "division.war"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isRegularFile(product)) {
            throw new CannotStart("The product is not built: " + product + " is missing.");
        }
        var password = Optional.ofNullable(properties.getProperty("division.signin.password"))
                .filter(given -> !given.isBlank())
                .orElseGet(() -> random(PASSWORD_LENGTH));
        return new Options(data, port(properties.getProperty("division.port", "8080")), product, password);
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text.strip());
            if (port > 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new CannotStart("division.port is \"" + text + "\"; it must be a number from 1 to 65535.", e);
        }
        throw new CannotStart("division.port is " + text + "; it must be a number from 1 to 65535.");
    }

    /** A password nobody can guess. */
    static String random(int length) {
        return new SecureRandom()
                .ints(length, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
