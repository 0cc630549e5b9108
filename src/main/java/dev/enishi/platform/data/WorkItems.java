package dev.enishi.platform.data;

import dev.enishi.platform.Stopping;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work for any pod. An item is leased for a while; the number of the attempt fences off a pod that has lost its lease
 * without noticing.
 */
@ApplicationScoped
public class WorkItems {
    private static final Tenant NOBODY = Tenant.agency(new UUID(0, 0));

    /** For how long an item is leased; whoever works on it renews the lease. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private final Database database;
    private final Stopping stopping;

    WorkItems(Database database, Stopping stopping) {
        this.database = database;
        this.stopping = stopping;
    }

    /**
     * A leased item.
     *
     * @param attempt counts from 1
     */
    public record Leased(UUID agencyId, String kind, UUID id, int attempt) {}

    /** Puts work on the list, in the transaction of its cause. */
    public void add(String kind, UUID id, Instant dueAt) {
        database.sql("insert into work_item (agency_id, kind, id, due_at) values (:agency, :kind, :id, :dueAt)")
                .bind("kind", kind)
                .bind("id", id)
                .bind("dueAt", dueAt)
                .update();
    }

    /** The kinds of which something is due that nobody works on. */
    List<String> kindsDue(Collection<String> kinds, Instant now) {
        return database.sql("""
                        select wanted.kind from unnest(:kinds::text[]) as wanted(kind)
                         where exists (
                             select from work_item w
                              where w.kind = wanted.kind and w.due_at <= :now
                                and (w.lease_until is null or w.lease_until < :now))
                        """, NOBODY).bind("kinds", kinds).bind("now", now).list(row -> row.text("kind"));
    }

    /** Leases the oldest item that is due and that nobody works on; none while this process stops. Needs a transaction. */
    public Optional<Leased> lease(String kind, Instant now) {
        if (stopping.hasBegun()) {
            return Optional.empty();
        }
        // Materialized, because a plain sub-select may be run once for each row that it is joined with.
        return database.sql("""
                        with due as materialized (
                            select agency_id, kind, id from work_item
                             where kind = :kind and due_at <= :now and (lease_until is null or lease_until < :now)
                             order by due_at, id limit 1 for update skip locked)
                        update work_item w
                           set lease_until = :leaseUntil, attempts = attempts + 1
                          from due
                         where w.agency_id = due.agency_id and w.kind = due.kind and w.id = due.id
                        returning w.agency_id, w.kind, w.id, w.attempts
                        """, NOBODY)
                .bind("kind", kind)
                .bind("now", now)
                .bind("leaseUntil", now.plus(LEASE))
                .one(row ->
                        new Leased(row.uuid("agency_id"), row.text("kind"), row.uuid("id"), row.integer("attempts")));
    }

    /**
     * Renews a lease, in the transaction of a piece of the work.
     *
     * @return false when another pod has taken over: nothing may be written then
     */
    public boolean renew(Leased item, Instant now) {
        return database.sql("""
                        update work_item set lease_until = :leaseUntil
                         where agency_id = :agency and kind = :kind and id = :id and attempts = :attempt
                        """, Tenant.agency(item.agencyId()))
                        .bind("kind", item.kind())
                        .bind("id", item.id())
                        .bind("attempt", item.attempt())
                        .bind("leaseUntil", now.plus(LEASE))
                        .update()
                == 1;
    }

    /** Gives unfinished work back as it is; it keeps counting its attempts, which fence off. Nothing may be written after it. */
    public void giveBack(Leased item) {
        database.sql("""
                        update work_item set lease_until = null
                         where agency_id = :agency and kind = :kind and id = :id and attempts = :attempt
                        """, Tenant.agency(item.agencyId()))
                .bind("kind", item.kind())
                .bind("id", item.id())
                .bind("attempt", item.attempt())
                .update();
    }

    /** Takes finished work off the list; false when another pod has taken over. */
    public boolean finish(Leased item) {
        return database.sql("""
                        delete from work_item
                         where agency_id = :agency and kind = :kind and id = :id and attempts = :attempt
                        """, Tenant.agency(item.agencyId()))
                        .bind("kind", item.kind())
                        .bind("id", item.id())
                        .bind("attempt", item.attempt())
                        .update()
                == 1;
    }
}
