package org.kcpd.division.fault;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Stands between the product and its database and lets everything pass, until it is told to lose the answer of a commit,
 * to be slow, or to be gone.
 */
final class DatabaseProxy implements Closeable {
    private static final int CHUNK = 65_536;
    private static final int COMMIT_LENGTH = 40;
    private static final Pattern DATA = Pattern.compile(
            "^.{4,9}\\s*(select|with|insert|update|delete|replace)\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final int databasePort;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile String marker = "";
    private volatile boolean goneAfterwards;
    private volatile boolean gone;
    private volatile long delayMillis;
    private volatile CountDownLatch lost = new CountDownLatch(1);

    DatabaseProxy(int databasePort) throws IOException {
        this.databasePort = databasePort;
        start(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    /**
     * The next transaction in which this text is sent is committed by the database, but the answer never comes and the
     * connection is cut.
     *
     * @param andStayAway whether from then on nobody gets through, until {@link #back()}
     */
    void loseCommitOf(String text, boolean andStayAway) {
        lost = new CountDownLatch(1);
        goneAfterwards = andStayAway;
        marker = text;
    }

    /** Whether the answer of the commit has been lost by now. */
    boolean hasLostIt() throws InterruptedException {
        return lost.await(30, TimeUnit.SECONDS);
    }

    /** Every statement that reads or writes is answered so much later. */
    void slowBy(long millis) {
        delayMillis = millis;
    }

    void back() {
        gone = false;
        delayMillis = 0;
    }

    private void letIn() throws IOException {
        while (true) {
            var product = door.accept();
            if (gone) {
                product.close();
                continue;
            }
            try {
                var link = new Link(product, new Socket(InetAddress.getLoopbackAddress(), databasePort));
                links.add(link);
                start(link::ask);
                start(link::answer);
            } catch (IOException databaseIsDown) {
                product.close();
            }
        }
    }

    /** One connection of the product. */
    private final class Link {
        private final Socket product;
        private final Socket database;
        private String said = "";
        private volatile boolean committing;
        private volatile boolean data;

        Link(Socket product, Socket database) throws IOException {
            this.product = product;
            this.database = database;
            product.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
        }

        private void ask() throws IOException {
            var bytes = new byte[CHUNK];
            try (product;
                    database) {
                for (int n = product.getInputStream().read(bytes);
                        n >= 0;
                        n = product.getInputStream().read(bytes)) {
                    listen(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
                    database.getOutputStream().write(bytes, 0, n);
                }
            } finally {
                links.remove(this);
            }
        }

        private void listen(String text) {
            data = DATA.matcher(text).find();
            if (marker.isEmpty()) {
                return;
            }
            said = said + text;
            boolean ends = text.length() < COMMIT_LENGTH;
            if (ends && text.toLowerCase(Locale.ROOT).contains("rollback")) {
                said = "";
            } else if (ends && text.toLowerCase(Locale.ROOT).contains("commit")) {
                committing = said.contains(marker);
                said = "";
            }
        }

        private void answer() throws IOException {
            var bytes = new byte[CHUNK];
            try (product;
                    database) {
                for (int n = database.getInputStream().read(bytes);
                        n >= 0;
                        n = database.getInputStream().read(bytes)) {
                    if (committing) {
                        marker = "";
                        gone = goneAfterwards;
                        if (gone) {
                            links.forEach(Link::cut);
                        }
                        lost.countDown();
                        return;
                    }
                    if (data) {
                        pause();
                    }
                    product.getOutputStream().write(bytes, 0, n);
                }
            }
        }

        private void pause() {
            try {
                Thread.sleep(delayMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void cut() {
            try (product) {
                database.close();
            } catch (IOException alreadyCut) {
                links.remove(this);
            }
        }
    }

    private interface Work {
        void go() throws IOException;
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException cut) {
                // one of both sides has hung up, which is what this is for
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        links.forEach(Link::cut);
        door.close();
    }
}
