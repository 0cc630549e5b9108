package dev.enishi.platform.data;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When {@link StandingTask}s are due. Each agency has one item of its own for each of them, whose id is the agency's: it is due
 * when the next thing that is known has to be done, and never while nothing is. What happens meanwhile adds others (V0023,
 * V0024). Who works for an agency holds its own item locked for that transaction: a pod that dies lets go of it.
 */
@ApplicationScoped
public class StandingWork {
    private static final Tenant NOBODY = Tenant.agency(new UUID(0, 0));

    private final Database database;
    private final List<StandingTask> tasks;

    StandingWork(Database database, @All List<StandingTask> tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    /** Gives a new agency, the current tenant, its own items: nothing is to be done yet. */
    public void begin() {
        database.sql("""
                        insert into work_item (agency_id, kind, id, due_at)
                        select :agency, kind, :agency, 'infinity' from unnest(:kinds::text[]) as given(kind)
                        """)
                .bind("kinds", tasks.stream().map(StandingTask::kind).toList())
                .update();
    }

    /** All agencies, oldest first. */
    public List<UUID> agencies(String kind) {
        return database.sql("select agency_id from work_item where kind = :kind and id = agency_id order by id", NOBODY)
                .bind("kind", kind)
                .list(row -> row.uuid("agency_id"));
    }

    /** The agencies for which something is due; that which has waited longest first. */
    List<UUID> due(String kind, Instant now) {
        return database.sql("""
                        select agency_id from work_item
                         where kind = :kind and due_at <= :now and (lease_until is null or lease_until < :now)
                         group by agency_id
                         order by min(due_at), agency_id
                        """, NOBODY).bind("kind", kind).bind("now", now).list(row -> row.uuid("agency_id"));
    }

    /**
     * Takes the items of an agency that are due until then, so that the caller does what they ask for. What is read after this
     * shows all that made them.
     *
     * @return false when somebody else works for it: nothing may be done then
     */
    boolean take(String kind, UUID agencyId, Instant until) {
        Tenant agency = Tenant.agency(agencyId);
        boolean free = database.sql("""
                        select id from work_item
                         where agency_id = :agency and kind = :kind and id = :agency
                           for update skip locked
                        """, agency)
                .bind("kind", kind)
                .one(row -> row.uuid("id"))
                .isPresent();
        if (free) {
            database.sql("""
                            delete from work_item
                             where agency_id = :agency and kind = :kind and id <> :agency and due_at <= :until
                            """, agency).bind("kind", kind).bind("until", until).update();
        }
        return free;
    }

    /** Says when there will be more to do for an agency that was taken: at an instant, or as far as is known never. */
    void rest(String kind, UUID agencyId, Optional<Instant> next) {
        database.sql("""
                        update work_item set due_at = coalesce(:next::timestamptz, 'infinity'), lease_until = null
                         where agency_id = :agency and kind = :kind and id = :agency
                        """, Tenant.agency(agencyId))
                .bind("kind", kind)
                .bind("next", next.orElse(null))
                .update();
    }
}
