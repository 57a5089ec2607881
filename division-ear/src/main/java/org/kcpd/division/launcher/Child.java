package org.kcpd.division.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A process of ours that a pid file remembers, so that the next start finds it should this launcher be killed. The
 * file holds the process's start time too: a number that the system gave to another program since is left alone.
 */
final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final Path pidFile;

    private Child(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    static Child start(ProcessBuilder command, Path pidFile) throws IOException {
        var process = command.start();
        Files.writeString(pidFile, mark(process.toHandle()));
        return new Child(process, pidFile);
    }

    /** Stops what an earlier, killed launcher left behind. Returns whether there was anything. */
    static boolean stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return false;
        }
        var mark = Files.readString(pidFile);
        var left = ProcessHandle.of(Long.parseLong(mark.substring(0, mark.indexOf(' '))))
                .filter(process -> process.isAlive() && mark(process).equals(mark));
        left.ifPresent(Child::stop);
        Files.delete(pidFile);
        return left.isPresent();
    }

    private static String mark(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Object::toString).orElse("?");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Waits until the process has ended by itself. */
    void await() throws InterruptedException {
        process.waitFor();
    }

    void stop() throws IOException {
        stop(process.toHandle());
        Files.deleteIfExists(pidFile);
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
