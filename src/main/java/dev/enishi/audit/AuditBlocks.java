package dev.enishi.audit;

import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sealed blocks of the audit log, and the queue of what is not sealed yet. */
@ApplicationScoped
class AuditBlocks {
    /** Most entries in a block: what one transaction seals. */
    static final int MOST_ENTRIES = 10_000;

    private final Database database;

    AuditBlocks(Database database) {
        this.database = database;
    }

    /**
     * Seals the oldest entries of the queue, in the caller's transaction; nobody else may seal this agency meanwhile.
     *
     * @return how many
     */
    int seal(UUID agencyId, Instant now) {
        Tenant agency = Tenant.agency(agencyId);
        List<UUID> ids = take(agency);
        if (!ids.isEmpty()) {
            insert(chain(agency).next(ids, entries(agency, ids)), agency, now);
        }
        return ids.size();
    }

    /** Up to an id, because a list of ids may be gone through for each entry when the planner expects few. */
    private List<UUID> take(Tenant agency) {
        return database.sql("""
                        delete from audit_unsealed
                         where agency_id = :agency
                           and entry_id <= coalesce(
                                   (select entry_id from audit_unsealed
                                     where agency_id = :agency
                                     order by entry_id
                                    offset :others limit 1),
                                   'ffffffff-ffff-ffff-ffff-ffffffffffff')
                        returning entry_id
                        """, agency).bind("others", MOST_ENTRIES - 1).list(row -> row.uuid("entry_id")).stream()
                .sorted(Ids.ORDER)
                .toList();
    }

    private AuditChain chain(Tenant agency) {
        UUID agencyId = agency.agencyId();
        return database.sql("""
                        select number, sha256 from audit_block
                         where agency_id = :agency
                         order by number desc
                         limit 1
                        """, agency)
                .one(row -> AuditChain.upTo(agencyId, row.big("number"), row.bytes("sha256")))
                .orElseGet(() -> AuditChain.beginning(agencyId));
    }

    private List<AuditEntry> entries(Tenant agency, List<UUID> ids) {
        return database.sql("""
                        select id, at, role, principal, performer_id, operation, resource_id, customer_id, related_id, address,
                               request_id, status
                          from audit_entry
                         where agency_id = :agency and id = any(:ids::uuid[])
                        """, agency).plannedForItsValues().bind("ids", ids).list(AuditEntry::of);
    }

    private void insert(AuditBlock block, Tenant agency, Instant now) {
        database.sql("""
                        insert into audit_block (agency_id, number, entries, sha256, sealed_at)
                        values (:agency, :number, :entries::uuid[], :sha256, :now)
                        """, agency)
                .bind("number", block.number())
                .bind("entries", block.entries())
                .bind("sha256", block.sha256())
                .bind("now", now)
                .update();
    }

    /** The blocks of the current tenant, newest first. */
    List<AuditBlockView> list(@Nullable Long before, int limit) {
        return database.sql("""
                        select b.number, cardinality(b.entries) as entries, encode(b.sha256, 'hex') as sha256, b.sealed_at,
                               d.dropped_at
                          from audit_block b
                          left join audit_dropped_block d on d.agency_id = b.agency_id and d.number = b.number
                         where b.agency_id = :agency
                           [[and b.number < :before]]
                         order by b.number desc
                         limit :limit
                        """).bind("before", before).limit(limit).list(AuditBlockView::of);
    }
}
