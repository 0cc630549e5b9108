package dev.enishi.audit;

import dev.enishi.platform.data.StandingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Seals what an agency's audit log has got, a minute after it has got something, in blocks of one transaction each. */
@ApplicationScoped
class AuditSealJob implements StandingTask {
    static final String WORK = "AUDIT_SEAL";

    private final AuditBlocks blocks;

    AuditSealJob(AuditBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public String kind() {
        return WORK;
    }

    /** All that entries have made: it takes what is there, however young. */
    @Override
    public Duration ahead() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Optional<Instant> carryOut(UUID agencyId, Instant now) {
        boolean full = blocks.seal(agencyId, now) == AuditBlocks.MOST_ENTRIES;
        return full ? Optional.of(now) : Optional.empty();
    }
}
