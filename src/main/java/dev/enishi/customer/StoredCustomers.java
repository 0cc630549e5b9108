package dev.enishi.customer;

import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.JsonRows;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores and locks many customers at once. */
@ApplicationScoped
class StoredCustomers {
    /** In an order that is the same for all, so that two batches never wait for each other's handles in a circle. */
    private static final String INSERT = """
            insert into customer (agency_id, id, performer_id, site_id, handle, call_name, kana, birthday, tags,
                last_login_at, favorited_by, favorited_by_since, no_mail, cadence_days, search_text, folding, version,
                created_at)
            select :agency, n.id, n.performer_id, n.site_id, n.handle, n.call_name, n.kana, n.birthday, n.tags,
                   n.last_login_at, n.favorited_by, n.favorited_by_since, n.no_mail, n.cadence_days, n.search_text,
                   n.folding, 0, :now
              from jsonb_to_recordset(:rows::jsonb) as n (id uuid, performer_id uuid, site_id uuid, handle text,
                   call_name text, kana text, birthday text, tags text[], last_login_at timestamptz, favorited_by boolean,
                   favorited_by_since timestamptz, no_mail boolean, cadence_days int, search_text text, folding int)
             order by n.performer_id, n.site_id, n.handle
                on conflict on constraint uq_customer_handle do nothing
            returning id
            """;

    private static final String TAKE_BACK = "delete from customer where agency_id = :agency and id = any(:ids)";

    /** In the order of their ids, so that two batches never wait for each other in a circle. */
    private static final String LOCK = """
            select c.id, c.version, c.performer_id, c.site_id, c.handle, c.tags, c.last_login_at, c.favorited_by,
                   c.favorited_by_since, c.favorite_since, c.favorite_answered_at
              from customer c
             where c.agency_id = :agency
               and c.id in (
                   select id from unnest(:ids::uuid[]) as named (id)
                    union all
                   select h.id
                     from jsonb_to_recordset(:handles::jsonb) as named (site_id uuid, handle text)
                     join customer h on h.agency_id = :agency and h.handle = named.handle and h.site_id = named.site_id)
             order by c.id
               for no key update of c
            """;

    private static final String UPDATE = """
            update customer c
               set tags = m.tags, last_login_at = m.last_login_at, favorited_by = m.favorited_by,
                   favorited_by_since = m.favorited_by_since, favorite_since = m.favorite_since,
                   favorite_answered_at = m.favorite_answered_at, version = m.version
              from jsonb_to_recordset(:rows::jsonb) as m (id uuid, version int, tags text[], last_login_at timestamptz,
                   favorited_by boolean, favorited_by_since timestamptz, favorite_since timestamptz,
                   favorite_answered_at timestamptz)
             where c.agency_id = :agency and c.id = m.id
            """;

    private final Database database;
    private final JsonRows rows;

    StoredCustomers(Database database, JsonRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Stores those whose handles nobody has, and gives their ids. */
    Set<UUID> insert(List<CustomerRow> customers, Instant now) {
        return Set.copyOf(database.sql(INSERT)
                .bind("rows", rows.of(customers))
                .bind("now", now)
                .list(row -> row.uuid("id")));
    }

    /** Deletes some whom this transaction has stored, and of whom nobody has been told. */
    void takeBack(Set<UUID> added) {
        database.sql(TAKE_BACK).bind("ids", added).update();
    }

    /** Those whom items name, by id or by handle, to be changed: others wait. Handles may be those of several. */
    List<Customer> lock(List<CustomerUpdate> items) {
        return database.sql(LOCK)
                .bind(
                        "ids",
                        items.stream()
                                .map(CustomerUpdate::id)
                                .filter(Objects::nonNull)
                                .toList())
                .bind(
                        "handles",
                        rows.of(items.stream().flatMap(Handle::of).distinct().toList()))
                .plannedForItsValues()
                .list(StoredCustomers::named);
    }

    private record Handle(UUID siteId, String handle) {
        /** As it is given, and without blanks around it; old ones may have some themselves. */
        static Stream<Handle> of(CustomerUpdate item) {
            UUID site = item.siteId();
            String given = item.handle();
            return item.id() != null || site == null || given == null
                    ? Stream.empty()
                    : Stream.of(new Handle(site, given), new Handle(site, OuterBlanks.strip(given)));
        }
    }

    /** No entity of the session, only what one knows to do. */
    private static Customer named(Row row) {
        Customer customer = new Customer();
        customer.id = row.uuid("id");
        customer.version = row.integer("version");
        customer.performerId = row.uuid("performer_id");
        customer.siteId = row.uuid("site_id");
        customer.handle = row.text("handle");
        customer.tags = row.texts("tags");
        customer.lastLoginAt = row.instantOrNull("last_login_at");
        customer.favoritedBy = row.bool("favorited_by");
        customer.favoritedBySince = row.instantOrNull("favorited_by_since");
        customer.favoriteSince = row.instantOrNull("favorite_since");
        customer.favoriteAnsweredAt = row.instantOrNull("favorite_answered_at");
        return customer;
    }

    /** Stores what has changed of some who are locked. */
    void update(List<CustomerMarks> changed) {
        database.sql(UPDATE).bind("rows", rows.of(changed)).update();
    }
}
