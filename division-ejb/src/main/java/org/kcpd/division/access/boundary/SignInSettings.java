package org.kcpd.division.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * How members sign in here, read from the settings {@code division.signin...}. What a mode needs and does not have, or
 * has in a way that would not be safe, is refused with the setting's name when the product starts.
 */
@ApplicationScoped
public class SignInSettings {
    /** Which field of the roster a first sign-in is matched with. */
    public enum Field {
        SERIAL,
        EMAIL
    }

    private static final String ROOT = "division.signin.";

    @Inject
    private Config config;

    private Function<String, Optional<String>> values = name -> config.getOptionalValue(name, String.class);
    private final Map<Class<?>, Object> read = new ConcurrentHashMap<>();

    protected SignInSettings() {}

    /** Outside the container. */
    public SignInSettings(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** Reads everything the chosen mode needs. @throws IllegalArgumentException saying what is missing or unsafe */
    public void check() {
        field();
        switch (mode()) {
            case BUILT_IN -> checkBuiltIn();
            case LDAP -> directory();
            case OIDC -> oidc();
            case HEADER -> header();
        }
    }

    public SignInMode mode() {
        return once(
                SignInMode.class, () -> SignInMode.of(value("division.signin").orElse("built-in")));
    }

    public Field field() {
        String word = or("match", "serial");
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ROOT + "match is neither serial nor email: " + word));
    }

    public OidcSettings oidc() {
        return once(OidcSettings.class, this::readOidc);
    }

    public HeaderSettings header() {
        return once(HeaderSettings.class, this::readHeader);
    }

    public DirectorySettings directory() {
        return once(DirectorySettings.class, this::readDirectory);
    }

    /** A setting holds as long as the deployment: a changed one is used after the next. */
    private <T> T once(Class<T> type, Supplier<T> reading) {
        return type.cast(read.computeIfAbsent(type, unread -> reading.get()));
    }

    private OidcSettings readOidc() {
        return new OidcSettings(
                need("oidc.issuer"),
                need("oidc.client"),
                need("oidc.secret"),
                or("oidc.scope", "openid"),
                need("oidc.claim"),
                list("oidc.acr"),
                list("oidc.amr"),
                value(ROOT + "oidc.max-age").map(text -> duration("oidc.max-age", text)),
                duration("oidc.skew", or("oidc.skew", "PT30S")),
                list("oidc.hosts"));
    }

    private HeaderSettings readHeader() {
        return new HeaderSettings(
                need("header.name"),
                value(ROOT + "header.match"),
                or("header.secret-name", "X-Portal-Secret"),
                need("header.secret"),
                list("header.from"),
                or("header.issuer", "portal"),
                value(ROOT + "header.logout"));
    }

    private DirectorySettings readDirectory() {
        return new DirectorySettings(
                need("ldap.url"),
                Boolean.parseBoolean(or("ldap.plain", "false")),
                need("ldap.user"),
                need("ldap.password"),
                need("ldap.base"),
                or("ldap.filter", "(uid={0})"),
                or("ldap.subject", "entryUUID"),
                or("ldap.match", "employeeNumber"));
    }

    private void checkBuiltIn() {
        if (!Boolean.parseBoolean(or("built-in.allowed", "false"))) {
            throw new IllegalArgumentException(
                    "The built-in sign-in is for training. Choose division.signin=oidc, ldap or" + " header, or say "
                            + ROOT + "built-in.allowed=true.");
        }
    }

    private Optional<String> value(String name) {
        return values.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String or(String name, String otherwise) {
        return value(ROOT + name).orElse(otherwise);
    }

    private String need(String name) {
        return value(ROOT + name).orElseThrow(() -> new IllegalArgumentException(ROOT + name + " is not set"));
    }

    private Set<String> list(String name) {
        return Arrays.stream(or(name, "").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Duration duration(String name, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(ROOT + name + " is not a duration like PT8H: " + text, e);
        }
    }
}
