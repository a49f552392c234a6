package org.himaye.scenario;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what the application asks PostgreSQL while something is asked of the application, as the driver itself reports it. */
final class StatementCount implements AutoCloseable {

    private static final String PER_STATEMENT = "simple execute";

    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final Level former = driver.getLevel();
    private final boolean formerParents = driver.getUseParentHandlers();
    private final Map<String, AtomicInteger> byThread = new ConcurrentHashMap<>();
    private final Handler counter = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getMessage() != null && line.getMessage().contains(PER_STATEMENT)) {
                byThread.computeIfAbsent(Thread.currentThread().getName(), name -> new AtomicInteger())
                        .incrementAndGet();
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    StatementCount() {
        driver.setUseParentHandlers(false);
        driver.setLevel(Level.ALL);
        driver.addHandler(counter);
    }

    /** Returns the statements of the one request that was served meanwhile; schedules work on threads of other names. */
    int ofRequest() {
        return byThread.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("http-nio"))
                .mapToInt(entry -> entry.getValue().get())
                .sum();
    }

    @Override
    public void close() {
        driver.removeHandler(counter);
        driver.setLevel(former);
        driver.setUseParentHandlers(formerParents);
    }
}
