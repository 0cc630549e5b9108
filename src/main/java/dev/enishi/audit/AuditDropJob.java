package dev.enishi.audit;

import dev.enishi.agency.Agencies;
import dev.enishi.platform.Edge;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.StandingWork;
import dev.enishi.platform.data.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An operator's act, as the owner of the tables: deletes the entries of blocks that were sealed longer ago than the agency
 * keeps its audit log ({@code auditDays}), oldest first. Number and hash of a block stay.
 */
@Edge
@ApplicationScoped
public class AuditDropJob {
    /** One statement, so that entries go if and only if that is noted. */
    private static final String DROP_OLDEST = """
            with oldest as (
                select number, entries from audit_block
                 where agency_id = :agency
                   and number = 1 + (select coalesce(max(number), 0) from audit_dropped_block where agency_id = :agency)
                   and sealed_at < :before),
            gone as (
                delete from audit_entry where agency_id = :agency and id in (select unnest(entries) from oldest))
            insert into audit_dropped_block (agency_id, number, dropped_at)
            select :agency, number, :now from oldest
            """;

    private final Database database;
    private final StandingWork work;
    private final Agencies agencies;
    private final CurrentTenant tenant;
    private final Clock clock;

    AuditDropJob(Database database, StandingWork work, Agencies agencies, CurrentTenant tenant, Clock clock) {
        this.database = database;
        this.work = work;
        this.agencies = agencies;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Drops what is over in every agency and says how many blocks these were. */
    public int dropAll() {
        return work.agencies(AuditSealJob.WORK).stream().mapToInt(this::drop).sum();
    }

    @ActivateRequestContext
    int drop(UUID agencyId) {
        tenant.set(Tenant.agency(agencyId));
        Instant now = clock.instant();
        Instant before =
                now.minus(Duration.ofDays(agencies.settings().policies().auditDays()));
        int blocks = 0;
        while (dropOldest(before, now)) {
            blocks++;
        }
        return blocks;
    }

    private boolean dropOldest(Instant before, Instant now) {
        return database.sql(DROP_OLDEST).bind("before", before).bind("now", now).update() > 0;
    }
}
