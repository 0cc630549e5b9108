package dev.enishi.audit;

import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.data.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of the audit log. */
@ApplicationScoped
class AuditLog {
    /** The time in an id and {@code at} are read one after the other. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    /** Entries, a column each, and their places in the queue of the unsealed: one statement, which locks nothing that others need. */
    private static final String INSERT = """
            with entry as (
                insert into audit_entry
                    (agency_id, id, at, role, principal, performer_id, operation, resource_id, customer_id, related_id,
                     address, request_id, status)
                select :agency, given.*
                  from unnest(:ids::uuid[], :ats::timestamptz[], :roles::text[], :principals::text[], :performerIds::uuid[],
                              :operations::text[], :resourceIds::uuid[], :customerIds::uuid[], :relatedIds::uuid[],
                              :addresses::text[], :requestIds::text[], :statuses::integer[]) as given
                returning id)
            insert into audit_unsealed (agency_id, entry_id) select :agency, id from entry
            """;

    private static final String COLUMNS = """
            select e.id, e.at, e.role, e.principal, e.performer_id, e.operation, e.resource_id, e.customer_id, e.related_id,
                   e.address, e.request_id, e.status,
                   case when :named then
                       (select p.name from performer p where p.agency_id = :agency and p.id = e.performer_id)
                   end as performer_name
              from audit_entry e
             where e.agency_id = :agency
            """;

    private static final String BY_ID = COLUMNS + " and id = :id";

    // Ids bound the time, because they are the order of every index; `at` then decides exactly.
    private static final String NEWEST = COLUMNS + """
               [[and id >= :fromId and at >= :from]]
               [[and id < :toId and at < :to]]
               [[and principal = :principal]]
               [[and performer_id = :performerId]]
               [[and operation = :operation]]
               [[and resource_id = :resourceId]]
               [[and customer_id = :customerId]]
               [[and status = :status]]
               and (:refused::boolean is not true or status >= 400)
               and (:refused::boolean is not false or status < 400)
               [[and id < :after]]
             order by id desc
             limit :limit
            """;

    private final Database database;

    AuditLog(Database database) {
        this.database = database;
    }

    /** Writes entries in the caller's transaction, as the current tenant. */
    void insert(List<AuditEntry> entries) {
        insert(entries, database.sql(INSERT));
    }

    /** Writes entries of an agency, whichever of its performers they are about, in a transaction of their own. */
    void insert(List<AuditEntry> entries, UUID agencyId) {
        insert(entries, database.sql(INSERT, Tenant.agency(agencyId)));
    }

    private static void insert(List<AuditEntry> entries, Sql statement) {
        statement
                .bind("ids", column(entries, AuditEntry::id))
                .bind("ats", column(entries, AuditEntry::at))
                .bind("roles", column(entries, AuditEntry::role))
                .bind("principals", column(entries, AuditEntry::principal))
                .bind("performerIds", column(entries, AuditEntry::performerId))
                .bind("operations", column(entries, AuditEntry::operation))
                .bind("resourceIds", column(entries, AuditEntry::resourceId))
                .bind("customerIds", column(entries, AuditEntry::customerId))
                .bind("relatedIds", column(entries, AuditEntry::relatedId))
                .bind("addresses", column(entries, AuditEntry::address))
                .bind("requestIds", column(entries, AuditEntry::requestId))
                .bind("statuses", column(entries, AuditEntry::status))
                .update();
    }

    /** As texts, or nulls. */
    private static List<?> column(List<AuditEntry> entries, Function<AuditEntry, @Nullable Object> value) {
        return entries.stream()
                .map(entry -> Objects.toString(value.apply(entry), null))
                .toList();
    }

    /** One, with the name of its performer or without. */
    Optional<AuditEntryView> find(UUID id, boolean named) {
        return database.sql(BY_ID).bind("id", id).bind("named", named).one(AuditEntryView::of);
    }

    /** Newest first, with the names of their performers or without. */
    List<AuditEntryView> list(AuditFilter filter, boolean named, @Nullable UUID after, int limit) {
        Instant from = filter.from();
        Instant to = filter.to();
        return database.sql(NEWEST)
                .bind("named", named)
                .bind("from", from)
                .bind("fromId", from == null ? null : Ids.bound(from.minus(SLACK)))
                .bind("to", to)
                .bind("toId", to == null ? null : Ids.bound(to.plus(SLACK)))
                .bind("principal", filter.principal())
                .bind("performerId", filter.performerId())
                .bind("operation", filter.operation())
                .bind("resourceId", filter.resourceId())
                .bind("customerId", filter.customerId())
                .bind("status", filter.status())
                .bind("refused", filter.refused())
                .bind("after", after)
                .limit(limit)
                .list(AuditEntryView::of);
    }
}
