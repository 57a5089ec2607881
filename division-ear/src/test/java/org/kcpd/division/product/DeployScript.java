package org.kcpd.division.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kcpd.division.probe.DomainServer;
import org.kcpd.division.testdb.TestDatabase;

/** Runs {@code src/server/deploy}, the very script the department's IT runs, against a domain of the tests. */
final class DeployScript {

    private static final String DB_PASSWORD = "DIVISION_DB_PASSWORD";
    private static final String KEY_STORE_PASSWORD = "DIVISION_KEY_STORE_PASSWORD";

    private final DomainServer domain;
    private final Path ear;
    private final Path log;

    DeployScript(DomainServer domain, Path ear, Path home) throws IOException {
        this.domain = domain;
        this.ear = ear;
        this.log = Files.createDirectories(home).resolve("deploy.log");
    }

    /** Schema, settings, EAR, and the check that it serves. */
    void everything(TestDatabase database, Map<String, String> others, Map<String, String> secrets)
            throws IOException, InterruptedException {
        migrate(database);
        settings(database, others, secrets);
        putOn();
    }

    /** The same where the product is on the domain with other secrets: the domain reads changed ones when it starts. */
    void everythingAgain(TestDatabase database, Map<String, String> others, Map<String, String> secrets)
            throws IOException, InterruptedException {
        migrate(database);
        settings(database, others, secrets);
        run("undeploy", Map.of());
        domain.restart();
        putOn();
    }

    private void migrate(TestDatabase database) throws IOException, InterruptedException {
        var owner = database.user();
        var password = Map.of(DB_PASSWORD, database.password());
        run("migrate", password, "--ear", ear.toString(), "--url", database.url(), "--db-user", owner);
    }

    private void putOn() throws IOException, InterruptedException {
        run("deploy", Map.of(), "--ear", ear.toString());
        run("verify", Map.of(), "--http", domain.root().toString(), "--patience", "300");
    }

    /** The settings, with the domain's own address and an account of the product's own that may change no table. */
    void settings(TestDatabase database, Map<String, String> others, Map<String, String> secrets)
            throws IOException, InterruptedException {
        var account = database.accountWithoutDdl();
        var settings = new ArrayList<>(List.of(
                "--url",
                database.url(),
                "--db-user",
                account,
                "--audit-key",
                database.auditKey().toString(),
                "--key-store",
                database.keyStore().toString(),
                "--set",
                Products.ADDRESS + "=" + domain.root() + "division",
                // the tests come by plain http
                "--set",
                "division.cookie.secure=false"));
        others.forEach((name, value) -> settings.addAll(List.of("--set", name + "=" + value)));
        var environment = new HashMap<>(Map.of(DB_PASSWORD, account, KEY_STORE_PASSWORD, database.keyStorePassword()));
        secrets.forEach((name, value) -> {
            settings.addAll(List.of("--secret", name));
            environment.put(Products.inEnvironment(name), value);
        });
        run("settings", environment, settings.toArray(String[]::new));
    }

    /** Runs one command; fails with the end of what it said. */
    private String run(String command, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("bash", "src/server/deploy", command));
        line.addAll(List.of("--asadmin", domain.asadmin().toString(), "--port", String.valueOf(domain.adminPort())));
        line.addAll(List.of(options));
        var said = Files.createTempFile(log.getParent(), command, ".txt");
        var process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
        process.environment().putAll(DomainServer.QUICK_JAVA);
        process.environment().putAll(environment);
        process.environment().put("AS_JAVA", System.getProperty("java.home"));
        var code = process.start().waitFor();
        var text = Files.readString(said);
        Files.delete(said);
        Files.writeString(
                log,
                "$ deploy " + command + "\n" + text,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
        if (code != 0) {
            throw new IOException("deploy " + command + " failed: " + text);
        }
        return text;
    }
}
