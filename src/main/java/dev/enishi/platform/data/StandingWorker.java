package dev.enishi.platform.data;

import dev.enishi.platform.Edge;
import dev.enishi.platform.Stopping;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Carries a {@link StandingTask} out for all agencies for which it is due, on any pod: a piece of one transaction for each in
 * turn, until none has more to do, so that no agency waits for a large one.
 */
@Edge
@ApplicationScoped
class StandingWorker {
    private static final Logger LOG = Logger.getLogger(StandingWorker.class);
    private static final int PIECE_SECONDS = 60;

    /** After a failure this process leaves an agency alone for as long, so that others do not wait for what fails again. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final Map<Work, Instant> resting = new ConcurrentHashMap<>();
    private final StandingWork work;
    private final CurrentTenant tenant;
    private final Stopping stopping;
    private final Clock clock;

    StandingWorker(StandingWork work, CurrentTenant tenant, Stopping stopping, Clock clock) {
        this.work = work;
        this.tenant = tenant;
        this.stopping = stopping;
        this.clock = clock;
    }

    private record Work(String kind, UUID agencyId) {}

    void workOff(StandingTask task) {
        boolean more = true;
        while (more) {
            more = false;
            for (UUID agencyId : work.due(task.kind(), clock.instant())) {
                if (stopping.hasBegun()) {
                    return;
                }
                more |= !rests(new Work(task.kind(), agencyId)) && carryOut(task, agencyId);
            }
        }
    }

    private boolean rests(Work one) {
        Instant until = resting.get(one);
        if (until != null && !clock.instant().isBefore(until)) {
            resting.remove(one);
            return false;
        }
        return until != null;
    }

    /** A piece for one agency, in a request context of its own; whether there is more. What fails stays due. */
    @ActivateRequestContext
    boolean carryOut(StandingTask task, UUID agencyId) {
        tenant.set(Tenant.agency(agencyId));
        try {
            return QuarkusTransaction.requiringNew().timeout(PIECE_SECONDS).call(() -> piece(task, agencyId));
        } catch (RuntimeException e) {
            LOG.errorf("%s for agency %s failed: %s", task.kind(), agencyId, DatabaseException.nameOf(e));
            resting.put(new Work(task.kind(), agencyId), clock.instant().plus(REST));
            return false;
        }
    }

    private boolean piece(StandingTask task, UUID agencyId) {
        Instant now = clock.instant();
        if (!work.take(task.kind(), agencyId, now.plus(task.ahead()))) {
            return false;
        }
        Optional<Instant> next = task.carryOut(agencyId, now);
        work.rest(task.kind(), agencyId, next);
        return next.isPresent() && !next.get().isAfter(now);
    }
}
