package dev.enishi.audit;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.StandingWork;
import dev.enishi.platform.data.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An operator's act: walks the chain of an agency's blocks and says whether it holds, or where it breaks first. */
@ApplicationScoped
public class AuditVerification {
    /**
     * Block and entries in one statement: a block that is dropped meanwhile is seen before or after, not halfway. They are put
     * together by {@link #next}, because a join may compare each with each when the planner expects few.
     */
    private static final String NEXT_BLOCK = """
            with block as materialized (
                select b.number, b.sha256, d.number is not null as dropped, b.entries
                  from audit_block b
                  left join audit_dropped_block d on d.agency_id = b.agency_id and d.number = b.number
                 where b.agency_id = :agency
                   and b.number = (select min(number) from audit_block where agency_id = :agency and number > :last)),
            listed as materialized (
                select l.id, l.position from block b cross join lateral unnest(b.entries) with ordinality as l(id, position))
            select b.number, b.sha256, b.dropped, l.id as listed_id, l.position, null::uuid as id, null::timestamptz as at,
                   null::text as role, null::text as principal, null::uuid as performer_id, null::text as operation,
                   null::uuid as resource_id, null::uuid as customer_id, null::uuid as related_id, null::text as address,
                   null::text as request_id, null::integer as status
              from block b cross join listed l
            union all
            select null, null, null, null, null, e.id, e.at, e.role, e.principal, e.performer_id, e.operation, e.resource_id,
                   e.customer_id, e.related_id, e.address, e.request_id, e.status
              from audit_entry e
             where e.agency_id = :agency
               and e.id between (select id from listed order by id limit 1)
                            and (select id from listed order by id desc limit 1)
            order by position
            """;

    /** By sets, because a join may compare each with each when the planner expects few. */
    private static final String STRAY = """
            select min(id::text)::uuid as id
              from (select id from audit_entry where agency_id = :agency
                    except
                    select entry_id from audit_unsealed where agency_id = :agency
                    except
                    select unnest(b.entries)
                      from audit_block b
                      left join audit_dropped_block d on d.agency_id = b.agency_id and d.number = b.number
                     where b.agency_id = :agency and d.number is null) stray
            """;

    /** By sets, too: one row for each id, with the instant of its entry and whether it is in the queue. */
    private static final String QUEUE = """
            select count(*) filter (where queued) as unsealed, count(*) filter (where queued and at is null) as missing,
                   count(*) filter (where queued and at < now() - interval '10 minutes') as waiting
              from (select id, max(at) as at, bool_or(queued) as queued
                      from (select entry_id as id, null::timestamptz as at, true as queued
                              from audit_unsealed where agency_id = :agency
                            union all
                            select id, at, false from audit_entry
                             where agency_id = :agency
                               and id >= (select entry_id from audit_unsealed
                                           where agency_id = :agency order by entry_id limit 1)) either
                     group by id) each
            """;

    private final Database database;
    private final StandingWork work;

    AuditVerification(Database database, StandingWork work) {
        this.database = database;
        this.work = work;
    }

    /**
     * What was found in one agency's audit log.
     *
     * @param text a line for people
     */
    public record Finding(boolean ok, String text) {}

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Listed(
            long number,
            byte[] sha256,
            boolean dropped,
            UUID id,
            @Nullable AuditEntry entry) {
        static Listed of(Row row) {
            return new Listed(row.big("number"), row.bytes("sha256"), row.bool("dropped"), row.uuid("listed_id"), null);
        }

        Listed with(@Nullable AuditEntry itsEntry) {
            return new Listed(number, sha256, dropped, id, itsEntry);
        }
    }

    /** A row: one that a block lists, or an entry. */
    private record Found(@Nullable Listed listed, @Nullable AuditEntry entry) {
        static Found of(Row row) {
            return row.uuidOrNull("listed_id") == null
                    ? new Found(null, AuditEntry.of(row))
                    : new Found(Listed.of(row), null);
        }
    }

    /** Verifies the audit log of every agency. */
    public List<Finding> ofAll() {
        List<Finding> findings =
                work.agencies(AuditSealJob.WORK).stream().map(this::of).toList();
        return findings.isEmpty() ? List.of(new Finding(false, "There is no agency.")) : findings;
    }

    /** Verifies the audit log of one agency. */
    public Finding of(UUID agencyId) {
        AuditChain chain = AuditChain.beginning(agencyId);
        long blocks = 0;
        long entries = 0;
        long dropped = 0;
        for (List<Listed> rows = next(agencyId, 0); !rows.isEmpty(); rows = next(agencyId, blocks)) {
            Listed first = rows.getFirst();
            Optional<String> fault = check(chain, rows);
            if (fault.isPresent()) {
                return broken(agencyId, "block " + first.number() + ": " + fault.get());
            }
            blocks++;
            entries += first.dropped() ? 0 : rows.size();
            dropped += first.dropped() ? 1 : 0;
        }
        String sealed = "ok: %d blocks, %d entries, %d dropped".formatted(blocks, entries, dropped);
        return checkRest(agencyId, sealed);
    }

    private List<Listed> next(UUID agencyId, long last) {
        List<Found> found = database.sql(NEXT_BLOCK, Tenant.agency(agencyId))
                .plannedForItsValues()
                .bind("last", last)
                .list(Found::of);
        Map<UUID, AuditEntry> entries = found.stream()
                .map(Found::entry)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(AuditEntry::id, Function.identity()));
        return found.stream()
                .map(Found::listed)
                .filter(Objects::nonNull)
                .map(listed -> listed.with(entries.get(listed.id())))
                .toList();
    }

    private static Optional<String> check(AuditChain chain, List<Listed> rows) {
        Listed first = rows.getFirst();
        AuditBlock block =
                new AuditBlock(first.number(), rows.stream().map(Listed::id).toList(), first.sha256());
        return first.dropped()
                ? chain.appendDropped(block)
                : chain.append(
                        block,
                        rows.stream()
                                .map(Listed::entry)
                                .filter(Objects::nonNull)
                                .toList());
    }

    /** What is in no block must be in the queue, and the other way round. */
    private Finding checkRest(UUID agencyId, String sealed) {
        Tenant agency = Tenant.agency(agencyId);
        Optional<UUID> stray = database.sql(STRAY, agency)
                .plannedForItsValues()
                .list(row -> Optional.ofNullable(row.uuidOrNull("id")))
                .getFirst();
        if (stray.isPresent()) {
            return broken(agencyId, "entry " + stray.get() + " is in no block and not in the queue");
        }
        return database.sql(QUEUE, agency)
                .plannedForItsValues()
                .one(row -> {
                    if (row.big("missing") > 0) {
                        return broken(agencyId, "an entry in the queue is missing");
                    }
                    return row.big("waiting") > 0
                            ? broken(
                                    agencyId,
                                    row.big("waiting") + " entries wait for more than 10 minutes: nobody seals")
                            : new Finding(true, agencyId + " " + sealed + ", " + row.big("unsealed") + " unsealed");
                })
                .orElseThrow();
    }

    private static Finding broken(UUID agencyId, String why) {
        return new Finding(false, agencyId + " broken: " + why);
    }
}
