package org.kcpd.division.hardening;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** A program of its own, to be run where another machine would stand: every TCP port of an address that answers. */
public final class PortScan {
    private static final int PORTS = 65_536;
    private static final int THREADS = 16;

    /** A port that is shut refuses at once; an open one may be slow on a busy machine, and must not be taken for shut. */
    private static final int PATIENCE_MILLIS = 10_000;

    private PortScan() {}

    public static void main(String[] arguments) throws Exception {
        var open = Collections.synchronizedSet(new TreeSet<Integer>());
        var threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Void>> parts = new ArrayList<>();
        for (int part = 0; part < THREADS; part++) {
            int first = part;
            parts.add(() -> {
                for (int port = first + 1; port < PORTS; port += THREADS) {
                    if (answers(arguments[0], port)) {
                        open.add(port);
                    }
                }
                return null;
            });
        }
        for (var done : threads.invokeAll(parts)) {
            done.get();
        }
        threads.shutdown();
        System.out.println("open " + open);
    }

    private static boolean answers(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
