package dev.enishi.exchange;

import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Tenant;
import dev.enishi.platform.data.WorkItems;
import dev.enishi.platform.data.WorkItems.Leased;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells how far the dry run of this pod has come and renews its lease. From a thread of its own: the one that rehearses
 * holds the connection of its long transaction, and nobody asks for a second one meanwhile.
 */
@ApplicationScoped
class RehearsalProgressJob {
    private final Map<Leased, ImportJob> running = new ConcurrentHashMap<>();
    private final Imports imports;
    private final WorkItems work;
    private final CurrentTenant tenant;
    private final Clock clock;

    RehearsalProgressJob(Imports imports, WorkItems work, CurrentTenant tenant, Clock clock) {
        this.imports = imports;
        this.work = work;
        this.tenant = tenant;
        this.clock = clock;
    }

    void begins(Leased item, ImportJob job) {
        running.put(item, job);
    }

    /** False when another pod has taken over. */
    boolean reached(Leased item, ImportJob job) {
        return running.replace(item, job) != null;
    }

    void ends(Leased item) {
        running.remove(item);
    }

    /** There is one dry run at a time: the scheduler gives each call a request context, and with it a tenant, of its own. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        running.entrySet().stream().findFirst().ifPresent(one -> tell(one.getKey(), one.getValue()));
    }

    private void tell(Leased item, ImportJob job) {
        tenant.set(Tenant.agency(item.agencyId()));
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            if (work.renew(item, now)) {
                imports.save(job, ImportState.RUNNING, now);
            } else {
                running.remove(item);
            }
        });
    }
}
