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

    private static final String OTHER_ADDRESS = "10.203.77.2";

    private final String number = String.valueOf(ProcessHandle.current().pid());
    private final String first = "division-a-" + number;
    private final String second = "division-b-" + number;

    Network() throws IOException {
        ip("netns add " + first);
        ip("netns add " + second);
        ip("link add da" + number + " netns " + first + " type veth peer name db" + number + " netns " + second);
        up(first, "da" + number, ADDRESS);
        up(second, "db" + number, OTHER_ADDRESS);
    }

    private static void up(String machine, String link, String address) throws IOException {
        ip("-n " + machine + " addr add " + address + "/24 dev " + link);
        ip("-n " + machine + " link set " + link + " up");
        ip("-n " + machine + " link set lo up");
    }

    /** Runs a command on the first machine. Answers what it said, whatever it ended with. */
    String onFirst(Path log, List<String> command) throws IOException {
        return in(first, log, command);
    }

    /** Runs a command on the second machine. */
    String onSecond(Path log, List<String> command) throws IOException {
        return in(second, log, command);
    }

    private static String in(String machine, Path log, List<String> command) throws IOException {
        var line = new ArrayList<>(List.of("ip", "netns", "exec", machine));
        line.addAll(command);
        run(line, log);
        return Files.readString(log);
    }

    private static void ip(String arguments) throws IOException {
        var said = Files.createTempFile("ip", ".log");
        var command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments.split(" ")));
        try {
            if (run(command, said) != 0) {
                throw new IOException(
                        "ip " + arguments + ": " + Files.readString(said).strip());
            }
        } finally {
            Files.delete(said);
        }
    }

    private static int run(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start().onExit().join().exitValue();
    }

    @Override
    public void close() throws IOException {
        ip("netns del " + first);
        ip("netns del " + second);
    }
}
