package dev.enishi.platform.data;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** How often the driver has waited for the server on this thread, while it is open: each Sync is answered once. */
final class DriverLog extends Handler implements AutoCloseable {
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final Thread watched = Thread.currentThread();
    private final Level before = DRIVER.getLevel();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    DriverLog() {
        setLevel(Level.ALL);
        DRIVER.addHandler(this);
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
    }

    @Override
    public void publish(LogRecord record) {
        if (Thread.currentThread().equals(watched)) {
            messages.add(record.getMessage().strip());
        }
    }

    long roundTrips() {
        return messages.stream()
                .filter(message -> message.startsWith("FE=> Sync") || message.startsWith("FE=> SimpleQuery"))
                .count();
    }

    long parsed() {
        return messages.stream()
                .filter(message -> message.startsWith("FE=> Parse"))
                .count();
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        DRIVER.removeHandler(this);
        DRIVER.setLevel(before);
        DRIVER.setUseParentHandlers(true);
    }
}
