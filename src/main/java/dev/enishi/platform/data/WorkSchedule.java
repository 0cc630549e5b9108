package dev.enishi.platform.data;

import dev.enishi.platform.Stopping;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Looks for work every two seconds, by one statement for all kinds and agencies, and lets who does a kind begin when there is
 * some. That is all the service asks of the database while nothing happens.
 */
@ApplicationScoped
class WorkSchedule {
    private static final Logger LOG = Logger.getLogger(WorkSchedule.class);

    private final Map<String, Runnable> workers = new HashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
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
        if (running.add(kind)) {
            Thread.ofVirtual().name(kind).start(() -> workOff(kind));
        }
    }

    private void workOff(String kind) {
        try {
            Objects.requireNonNull(workers.get(kind)).run();
        } catch (RuntimeException e) {
            LOG.errorf("%s failed: %s", kind, e.getClass().getName());
        } finally {
            running.remove(kind);
        }
    }
}
