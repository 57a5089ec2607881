package org.kcpd.division.hardening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two machines that see nothing but each other: network namespaces of this one. Needs root and {@code ip}. */
final class Network implements AutoCloseable {
    /** Of the first machine, as the second one sees it. */
    static final String ADDRESS = "10.203.77.1";

    private final String number = String.valueOf(ProcessHandle.current().pid());
    private final String first = "division-a-" + number;
    private final String second = "division-b-" + number;

    Network() throws IOException, InterruptedException {
        ip("netns add " + first);
        ip("netns add " + second);
        ip("link add da" + number + " netns " + first + " type veth peer name db" + number + " netns " + second);
        ip("-n " + first + " addr add " + ADDRESS + "/24 dev da" + number);
        ip("-n " + second + " addr add 10.203.77.2/24 dev db" + number);
        for (var link : List.of("-n " + first + " link set da", "-n " + second + " link set db")) {
            ip(link + number + " up");
        }
        ip("-n " + first + " link set lo up");
        ip("-n " + second + " link set lo up");
    }

    /** Why there can be no second machine here; empty when there can. */
    static String missing() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return "only root makes network namespaces";
        }
        return Files.isExecutable(Path.of("/usr/sbin/ip")) || Files.isExecutable(Path.of("/sbin/ip"))
                ? ""
                : "ip is missing (Debian, Ubuntu: apt-get install iproute2)";
    }

    /** Runs a command on the first machine. Answers what it said, whatever it ended with. */
    String onFirst(Path log, String... command) throws IOException, InterruptedException {
        return in(first, log, command);
    }

    /** Runs a command on the second machine. */
    String onSecond(Path log, String... command) throws IOException, InterruptedException {
        return in(second, log, command);
    }

    private static String in(String machine, Path log, String... command) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("ip", "netns", "exec", machine));
        line.addAll(List.of(command));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.start().waitFor();
        return Files.readString(log);
    }

    private static void ip(String arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments.split(" ")));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("ip " + arguments);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        ip("netns del " + first);
        ip("netns del " + second);
    }
}
