package dev.enishi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes the entries of reads. Of each agency two batches are on their way at once: while one waits for the disk, the
 * other comes to the database. Entries that arrive meanwhile go together in the next: one commit, and one wait for the
 * disk, for all of them. Each returns when its own entry is durable. Agencies do not wait for each other.
 */
@ApplicationScoped
class AuditBatches {
    private static final int MOST_ENTRIES = 1_000;
    private static final int BATCHES_AT_ONCE = 2;

    private final AuditLog log;
    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();

    AuditBatches(AuditLog log) {
        this.log = log;
    }

    /** Writes an entry of an agency; whatever the database says against it is thrown here. */
    void insert(AuditEntry entry, UUID agencyId) {
        lines.computeIfAbsent(agencyId, Line::new).insert(entry);
    }

    /** What an entry that waits is told. */
    private sealed interface News {
        /** Its turn has come: whoever waits for it writes the batch, of which it is the first. */
        record Turn(List<Waiting> batch) implements News {}

        record Written() implements News {}

        record Refused(RuntimeException cause) implements News {}
    }

    private record Waiting(AuditEntry entry, CompletableFuture<News> news) {}

    /** What waits to be written for one agency. Somebody waits only while as many batches as may be are on their way. */
    private final class Line {
        private final UUID agencyId;
        private final ReentrantLock lock = new ReentrantLock();
        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private int batches;

        Line(UUID agencyId) {
            this.agencyId = agencyId;
        }

        void insert(AuditEntry entry) {
            News news = join(entry).news().join();
            if (news instanceof News.Turn turn) {
                news = write(turn.batch());
            }
            if (news instanceof News.Refused refused) {
                throw refused.cause();
            }
        }

        private Waiting join(AuditEntry entry) {
            Waiting own = new Waiting(entry, new CompletableFuture<>());
            lock.lock();
            try {
                waiting.add(own);
                if (batches < BATCHES_AT_ONCE) {
                    batches++;
                    beginNext();
                }
            } finally {
                lock.unlock();
            }
            return own;
        }

        private News write(List<Waiting> batch) {
            News news = new News.Refused(new IllegalStateException("Not written"));
            try {
                log.insert(batch.stream().map(Waiting::entry).toList(), agencyId);
                news = new News.Written();
            } catch (RuntimeException e) {
                news = new News.Refused(e);
            } finally {
                end();
                for (Waiting each : batch) {
                    each.news().complete(news);
                }
            }
            return news;
        }

        private void end() {
            lock.lock();
            try {
                if (waiting.isEmpty()) {
                    batches--;
                } else {
                    beginNext();
                }
            } finally {
                lock.unlock();
            }
        }

        /** With the lock held: all that wait go together, and the one that has waited longest writes them. */
        private void beginNext() {
            List<Waiting> batch = new ArrayList<>();
            while (!waiting.isEmpty() && batch.size() < MOST_ENTRIES) {
                batch.add(waiting.remove());
            }
            batch.getFirst().news().complete(new News.Turn(batch));
        }
    }
}
