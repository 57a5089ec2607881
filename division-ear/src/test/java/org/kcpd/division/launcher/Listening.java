package org.kcpd.division.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a process waits for connections, as Linux knows it. */
final class Listening {

    /** 127.0.0.1 as IPv4, as IPv6, and ::1, in the words of {@code /proc/net}. */
    static final Set<String> ON_THIS_MACHINE_ONLY =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private static final String LISTEN = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Listening() {}

    /** The addresses, without ports, that the process with the pid in this file listens on. */
    static Set<String> addressesOf(Path pidFile) throws IOException {
        var pid = Files.readString(pidFile).split(" ")[0];
        var sockets = new HashSet<String>();
        try (var opened = Files.list(Path.of("/proc", pid, "fd"))) {
            for (var file : opened.toList()) {
                if (Files.isSymbolicLink(file)) {
                    sockets.add(target(file));
                }
            }
        }
        var found = new HashSet<String>();
        for (var line : connections()) {
            var fields = line.strip().split("\\s+");
            if (fields[STATE].equals(LISTEN) && sockets.contains("socket:[" + fields[INODE] + "]")) {
                found.add(fields[ADDRESS].split(":")[0]);
            }
        }
        return found;
    }

    private static List<String> connections() throws IOException {
        var all = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6")) {
            all.addAll(Files.readAllLines(Path.of("/proc/net", table)));
        }
        return all;
    }

    /** A file that was closed meanwhile leads nowhere. */
    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
