package dev.enishi.outlook;

import dev.enishi.outlook.OutlookFitting.Result;
import dev.enishi.platform.Edge;
import dev.enishi.platform.Stopping;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.DatabaseException;
import dev.enishi.platform.data.Tenant;
import dev.enishi.platform.data.WorkItems;
import dev.enishi.platform.data.WorkItems.Leased;
import dev.enishi.platform.data.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Carries fits out, one at a time on each pod. It reads and computes without a transaction, and stores all it has found in one. */
@Edge
@ApplicationScoped
class OutlookFitWorker implements Worker {
    private static final Logger LOG = Logger.getLogger(OutlookFitWorker.class);
    private static final int MOST_ATTEMPTS = 3;

    /** An attempt that never came to its end took its pod along, or went with it. */
    private static final int MOST_BEGINNINGS = 2 * MOST_ATTEMPTS;

    private final OutlookFitting fitting;
    private final OutlookFits fits;
    private final WorkItems work;
    private final CurrentTenant tenant;
    private final Stopping stopping;
    private final Clock clock;

    OutlookFitWorker(
            OutlookFitting fitting,
            OutlookFits fits,
            WorkItems work,
            CurrentTenant tenant,
            Stopping stopping,
            Clock clock) {
        this.fitting = fitting;
        this.fits = fits;
        this.work = work;
        this.tenant = tenant;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return OutlookFitting.WORK;
    }

    /** One fit each time, because a request context has one tenant. */
    @Override
    @ActivateRequestContext
    public void workOff() {
        QuarkusTransaction.requiringNew()
                .call(() -> work.lease(kind(), clock.instant()))
                .ifPresent(this::carryOut);
    }

    private void carryOut(Leased item) {
        tenant.set(Tenant.agency(item.agencyId()));
        if (item.attempt() > MOST_BEGINNINGS) {
            LOG.errorf("Outlook fit %s is given up: %d attempts came to no end", item.id(), MOST_BEGINNINGS);
            QuarkusTransaction.requiringNew().run(() -> giveUp(item));
            return;
        }
        try {
            if (QuarkusTransaction.requiringNew().call(() -> begin(item))) {
                Result result = OffVirtualThreads.call("outlook-fit", () -> find(item), () -> renew(item));
                QuarkusTransaction.requiringNew().run(() -> store(item, result));
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Outlook fit %s failed in attempt %d: %s", item.id(), item.attempt(), DatabaseException.nameOf(e));
            if (item.attempt() >= MOST_ATTEMPTS && !stopping.hasBegun()) {
                QuarkusTransaction.requiringNew().run(() -> giveUp(item));
            }
        }
    }

    /** Unless another pod has taken over already. */
    private boolean begin(Leased item) {
        Instant now = clock.instant();
        boolean ours = work.renew(item, now);
        if (ours) {
            fits.begin(item.id(), now);
        }
        return ours;
    }

    /** In a thread of its own, which has a request context of its own. */
    @ActivateRequestContext
    Result find(Leased item) {
        tenant.set(Tenant.agency(item.agencyId()));
        return fitting.carryOut(fits.require(item.id()), clock.instant());
    }

    private void renew(Leased item) {
        QuarkusTransaction.requiringNew().run(() -> work.renew(item, clock.instant()));
    }

    /** Unless another pod has taken over meanwhile. */
    private void store(Leased item, Result result) {
        if (work.finish(item)) {
            Instant now = clock.instant();
            fits.done(item.id(), result.from(), result.learnt(), result.quality(), now);
            work.add(OutlookScoringJob.WORK, item.id(), now);
        }
    }

    private void giveUp(Leased item) {
        if (work.finish(item)) {
            fits.fail(item.id());
        }
    }
}
