package dev.enishi.exchange;

import dev.enishi.platform.FoldedText;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Writes what the rows of {@code import_row} say that is not recorded yet. */
@ApplicationScoped
class WrittenChats {
    /** What somebody typed stays. A chat that is ended by a row ends neither before it starts nor a day later. */
    private static final String COMPLETE = """
            update chat h
               set ended_at = coalesce(h.ended_at,
                       least(greatest(i.ended_at, h.started_at), h.started_at + interval '24 hours')),
                   earnings = coalesce(h.earnings, i.earnings),
                   mic = h.mic or i.mic,
                   external_id = coalesce(h.external_id, i.external_id),
                   site_started_at = case when i.started_at = h.started_at then h.site_started_at else i.started_at end,
                   import_id = :importId,
                   version = h.version + 1
              from import_row i
             where i.completes and h.agency_id = :agency and h.id = i.recorded
            returning h.id, h.customer_id
            """;

    private static final String INSERT_CUSTOMERS = """
            insert into customer (agency_id, id, performer_id, site_id, handle, tags, favorited_by, no_mail, search_text,
                folding, version, created_at)
            select distinct on (i.handle) :agency, i.customer_id, :performerId, :siteId, i.handle, '{}'::text[], false,
                   false, i.search_text, :folding, 0, :now
              from import_row i
              join import_first f on f.line = i.line
             where i.known_id is null
             order by i.handle, i.line
                on conflict on constraint uq_customer_handle do nothing
            """;

    /** Gives those that were stored, and marks their rows. */
    private static final String INSERT_CHATS = """
            with stored as (
                insert into chat (agency_id, id, performer_id, site_id, customer_id, kind, started_at, ended_at, earnings,
                    mic, imported, import_id, external_id, version, created_at)
                select :agency, i.chat_id, :performerId, :siteId, i.known_id, i.kind, i.started_at, i.ended_at, i.earnings,
                       i.mic, true, :importId, i.external_id, 0, :now
                  from import_row i
                  join import_first f on f.line = i.line
                 where i.recorded is null
                    on conflict do nothing
                returning id, customer_id
            )
            update import_row i
               set recorded = stored.id
              from stored
             where i.chat_id = stored.id
            returning stored.id, stored.customer_id
            """;

    /** Of new chats, and of completed ones that have none, as long as such logs are kept. */
    private static final String INSERT_LOGS = """
            insert into chat_log (agency_id, chat_id, performer_id, body, created_at)
            select :agency, i.recorded, :performerId, i.log, :now
              from import_row i
             where i.log is not null and (i.recorded = i.chat_id or i.completes and i.started_at >= :logsFrom)
                on conflict do nothing
            """;

    private final Database database;
    private final KnownChats known;

    WrittenChats(Database database, KnownChats known) {
        this.database = database;
        this.known = known;
    }

    /** A chat that was stored or completed. */
    record Written(UUID chatId, UUID customerId) {
        private static Written of(Row row) {
            return new Written(row.uuid("id"), row.uuid("customer_id"));
        }
    }

    /** Adds to chats what they lack, from the rows that are marked for it. */
    List<Written> complete(RowSource source) {
        return source.bind(database.sql(COMPLETE)).list(Written::of);
    }

    /** Stores the first rows that are not recorded, with the customers who are not known. */
    List<Written> insert(RowSource source) {
        source.bind(database.sql(INSERT_CUSTOMERS))
                .bind("folding", FoldedText.VERSION)
                .update();
        known.findCustomers(source);
        List<Written> stored = source.bind(database.sql(INSERT_CHATS)).list(Written::of);
        known.find(source);
        source.bind(database.sql(INSERT_LOGS)).update();
        return stored;
    }
}
