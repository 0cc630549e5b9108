package dev.enishi.platform.data;

import dev.enishi.platform.Edge;
import dev.enishi.platform.Stopping;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

    void workOff(StandingTask task) {
        boolean more = true;
        while (more) {
            more = false;
            for (UUID agencyId : work.due(task.kind(), clock.instant())) {
                if (stopping.hasBegun()) {
                    return;
                }
                more |= carryOut(task, agencyId);
            }
        }
    }

    /** A piece for one agency, in a request context of its own; whether there is more. What fails stays due. */
    @ActivateRequestContext
    boolean carryOut(StandingTask task, UUID agencyId) {
        tenant.set(Tenant.agency(agencyId));
        try {
            return QuarkusTransaction.requiringNew().timeout(PIECE_SECONDS).call(() -> piece(task, agencyId));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "%s for agency %s failed: %s",
                    task.kind(), agencyId, e.getClass().getName());
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
