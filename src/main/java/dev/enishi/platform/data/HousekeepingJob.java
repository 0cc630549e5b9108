package dev.enishi.platform.data;

import dev.enishi.platform.Stopping;
import dev.enishi.platform.data.WorkItems.Leased;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Keeps each agency in order once an hour, on any pod, in batches of one transaction each. */
@ApplicationScoped
class HousekeepingJob {
    private static final Logger LOG = Logger.getLogger(HousekeepingJob.class);
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int BATCH_SECONDS = 60;

    private final List<HousekeepingTask> tasks;
    private final WorkItems work;
    private final CurrentTenant tenant;
    private final Stopping stopping;
    private final Clock clock;

    HousekeepingJob(
            @All List<HousekeepingTask> tasks, WorkItems work, CurrentTenant tenant, Stopping stopping, Clock clock) {
        this.tasks = tasks;
        this.work = work;
        this.tenant = tenant;
        this.stopping = stopping;
        this.clock = clock;
    }

    /** One agency each time: the scheduler gives each call a request context, and with it a tenant, of its own. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() {
        lease().ifPresent(this::carryOut);
    }

    private Optional<Leased> lease() {
        return QuarkusTransaction.requiringNew().call(() -> work.lease(HousekeepingTask.WORK, clock.instant()));
    }

    /** Needs a request context of its own, and with it a tenant. What fails is tried again when the lease has run out. */
    void carryOut(Leased item) {
        tenant.set(Tenant.agency(item.agencyId()));
        try {
            if (tasks.stream().allMatch(task -> isDone(task, item))) {
                QuarkusTransaction.requiringNew()
                        .run(() -> work.reschedule(item, clock.instant().plus(PERIOD)));
            } else if (stopping.hasBegun()) {
                QuarkusTransaction.requiringNew().run(() -> work.giveBack(item));
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Housekeeping of agency %s failed: %s",
                    item.agencyId(), e.getClass().getName());
        }
    }

    /** Cleans batch by batch; false when another pod has taken over, or this one stops. */
    private boolean isDone(HousekeepingTask task, Leased item) {
        int cleaned = HousekeepingTask.BATCH;
        while (cleaned == HousekeepingTask.BATCH && !stopping.hasBegun()) {
            Instant now = clock.instant();
            cleaned = QuarkusTransaction.requiringNew()
                    .timeout(BATCH_SECONDS)
                    .call(() -> work.renew(item, now) ? task.clean(now) : -1);
        }
        return cleaned >= 0 && cleaned != HousekeepingTask.BATCH;
    }
}
