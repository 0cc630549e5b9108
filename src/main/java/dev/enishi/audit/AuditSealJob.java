package dev.enishi.audit;

import dev.enishi.agency.AgencyCreated;
import dev.enishi.platform.Stopping;
import dev.enishi.platform.data.WorkItems;
import dev.enishi.platform.data.WorkItems.Leased;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Seals what each agency's audit log has got, once a minute, on any pod, in blocks of one transaction each. The lease is
 * renewed at the beginning of each: that locks the item, so that two pods never extend one chain at the same time.
 */
@ApplicationScoped
class AuditSealJob {
    /** The kind of the standing work: each agency has one item, whose id is its own. */
    static final String WORK = "AUDIT_SEAL";

    private static final Logger LOG = Logger.getLogger(AuditSealJob.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int BLOCK_SECONDS = 60;

    private final AuditBlocks blocks;
    private final WorkItems work;
    private final Stopping stopping;
    private final Clock clock;

    AuditSealJob(AuditBlocks blocks, WorkItems work, Stopping stopping, Clock clock) {
        this.blocks = blocks;
        this.work = work;
        this.stopping = stopping;
        this.clock = clock;
    }

    void begin(@Observes AgencyCreated agency) {
        work.add(WORK, agency.agencyId(), agency.at().plus(PERIOD));
    }

    /** All agencies that are due, one after the other: sealing a minute's entries takes milliseconds. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() {
        for (Optional<Leased> item = lease(); item.isPresent(); item = lease()) {
            carryOut(item.get());
        }
    }

    private Optional<Leased> lease() {
        return QuarkusTransaction.requiringNew().call(() -> work.lease(WORK, clock.instant()));
    }

    /** What fails is tried again when the lease has run out. */
    void carryOut(Leased item) {
        try {
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().timeout(BLOCK_SECONDS).call(() -> sealBlock(item));
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Sealing the audit log of agency %s failed: %s",
                    item.agencyId(), e.getClass().getName());
        }
    }

    /** Seals a block; whether there may be more to seal, and this pod has still the lease for it. */
    private boolean sealBlock(Leased item) {
        Instant now = clock.instant();
        if (!work.renew(item, now)) {
            return false;
        }
        boolean full = blocks.seal(item.agencyId(), now) == AuditBlocks.MOST_ENTRIES;
        boolean goesOnElsewhere = full && stopping.hasBegun();
        if (goesOnElsewhere) {
            work.giveBack(item);
        } else if (!full) {
            work.reschedule(item, now.plus(PERIOD));
        }
        return full && !goesOnElsewhere;
    }
}
