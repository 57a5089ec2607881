package org.kcpd.division.probe;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server process that can be started and stopped again and again. */
public interface RunningServer {

    /** Starts it and waits for its first page. Answers how many milliseconds that took. */
    double start() throws IOException, InterruptedException;

    void stop() throws IOException, InterruptedException;

    /** Ends with a slash. */
    URI root();

    /** Of the server's Java process. */
    long pid() throws IOException;

    /** What the process holds in memory now, in MiB. */
    default double residentMebibytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Processor time the process has used so far, in milliseconds. */
    default double processorMillis() throws IOException {
        var line = Files.readString(Path.of("/proc", String.valueOf(pid()), "stat"));
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1])) * MILLIS_PER_TICK;
    }

    /** Field of {@code /proc/PID/stat} after the name of the command; the system's time follows the user's. */
    int USER_TICKS = 11;

    /** Linux counts in hundredths of a second. */
    int MILLIS_PER_TICK = 10;
}
