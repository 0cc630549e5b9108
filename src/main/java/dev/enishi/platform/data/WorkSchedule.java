package dev.enishi.platform.data;

import dev.enishi.platform.Stopping;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Looks for work every two seconds, by one statement for all kinds and agencies, and lets who does a kind begin when there is
 * some. That is all the service asks of the database while nothing happens.
 */
@ApplicationScoped
class WorkSchedule {
    private static final Logger LOG = Logger.getLogger(WorkSchedule.class);

    /** That a stop waits for: whatever a worker does in one transaction takes less. */
    private static final Duration LONGEST_PIECE = Duration.ofSeconds(5);

    private final Map<String, Runnable> workers = new HashMap<>();
    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private final WorkItems work;
    private final Stopping stopping;
    private final Clock clock;

    WorkSchedule(
            @All List<Worker> workers,
            @All List<StandingTask> tasks,
            StandingWorker standing,
            WorkItems work,
            Stopping stopping,
            Clock clock) {
        workers.forEach(worker -> this.workers.put(worker.kind(), worker::workOff));
        tasks.forEach(task -> this.workers.put(task.kind(), () -> standing.workOff(task)));
        this.work = work;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!stopping.hasBegun()) {
            work.kindsDue(workers.keySet(), clock.instant()).forEach(this::begin);
        }
    }

    /** In a thread of its own, because one kind of work does not wait for another. */
    private void begin(String kind) {
        Thread thread = Thread.ofVirtual().name(kind).unstarted(() -> workOff(kind));
        if (running.putIfAbsent(kind, thread) == null) {
            thread.start();
        }
    }

    /** Who works ends with his piece. */
    void stop(@Observes ShutdownEvent stops) throws InterruptedException {
        for (Thread thread : running.values()) {
            thread.join(LONGEST_PIECE);
        }
    }

    private void workOff(String kind) {
        try {
            Objects.requireNonNull(workers.get(kind)).run();
        } catch (RuntimeException e) {
            LOG.errorf("%s failed: %s", kind, DatabaseException.nameOf(e));
        } finally {
            running.remove(kind);
        }
    }
}
