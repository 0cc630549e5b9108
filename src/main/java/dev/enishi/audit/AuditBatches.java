package dev.enishi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entries of reads. Those that arrive while others of their agency are being written go together in the next
 * statement: one commit, and one wait for the disk, for all of them. Each returns when its own entry is durable.
 */
@ApplicationScoped
class AuditBatches {
    private static final int MOST_ENTRIES = 1_000;

    private final AuditLog log;
    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();

    AuditBatches(AuditLog log) {
        this.log = log;
    }

    /** Writes an entry of an agency; whatever the database says against it is thrown here. */
    void insert(AuditEntry entry, UUID agencyId) {
        lines.computeIfAbsent(agencyId, Line::new).insert(entry);
    }

    /** What waits to be written for one agency. Only who holds the lock writes, or looks whether that was done. */
    private final class Line {
        private final UUID agencyId;
        private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
        private final ReentrantLock writing = new ReentrantLock();

        Line(UUID agencyId) {
            this.agencyId = agencyId;
        }

        void insert(AuditEntry entry) {
            Waiting own = new Waiting(entry);
            waiting.add(own);
            writing.lock();
            try {
                while (!own.settled) {
                    writeNext();
                }
            } finally {
                writing.unlock();
            }
            if (own.failure != null) {
                throw own.failure;
            }
        }

        private void writeNext() {
            List<Waiting> batch = new ArrayList<>();
            for (Waiting next = waiting.poll();
                    next != null;
                    next = batch.size() < MOST_ENTRIES ? waiting.poll() : null) {
                batch.add(next);
            }
            RuntimeException failure = null;
            try {
                log.insert(batch.stream().map(each -> each.entry).toList(), agencyId);
            } catch (RuntimeException e) {
                failure = e;
            }
            for (Waiting each : batch) {
                each.failure = failure;
                each.settled = true;
            }
        }
    }

    private static final class Waiting {
        private final AuditEntry entry;
        private boolean settled;
        private @Nullable RuntimeException failure;

        Waiting(AuditEntry entry) {
            this.entry = entry;
        }
    }
}
