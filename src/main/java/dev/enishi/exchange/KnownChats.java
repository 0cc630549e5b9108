package dev.enishi.exchange;

import static java.util.Objects.requireNonNull;

import dev.enishi.exchange.SameChat.KnownChat;
import dev.enishi.exchange.SameChat.Pair;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what the rows of {@code import_row} tell of that is recorded already. Each row probes an index by what is nearly
 * unique, and OFFSET 0 keeps the planner from doing otherwise: on tables that have just grown from nothing, and have no
 * statistics yet, it walks through all rows of the performer instead.
 */
@ApplicationScoped
class KnownChats {
    private static final String FIND_CUSTOMERS = """
            update import_row i
               set known_id = (
                   select c.id
                     from (select id, performer_id, site_id from customer
                            where agency_id = :agency and handle = i.handle offset 0) c
                    where c.performer_id = :performerId and c.site_id = :siteId)
             where known_id is null
            """;

    /** By the site's own id where there is one, else by customer and start. */
    private static final String FIND_CHATS = """
            update import_row i
               set recorded = case when i.external_id is not null then (
                       select h.id
                         from (select id, performer_id, site_id from chat
                                where agency_id = :agency and external_id = i.external_id offset 0) h
                        where h.performer_id = :performerId and h.site_id = :siteId)
                   else coalesce(
                       (select h.id from chat h
                         where h.agency_id = :agency and h.customer_id = i.known_id
                           and h.site_started_at = i.started_at and h.external_id is null
                         order by h.id limit 1),
                       (select h.id from chat h
                         where h.agency_id = :agency and h.customer_id = i.known_id and h.started_at = i.started_at
                           and h.external_id is null)) end
             where recorded is null
            """;

    /** Chats of the customers of other rows that these may tell of, unless a row of this file tells of them already. */
    private static final String CANDIDATES = """
            select i.line, h.id, h.imported, h.kind, array(
                       select k.former_kind from chat_kind_change k
                        where k.agency_id = :agency and k.chat_id = h.id) as former_kinds, h.started_at, h.ended_at, h.site_started_at, h.external_id
              from import_row i
              join import_first f on f.line = i.line
             cross join lateral (
                   select id, imported, kind, started_at, ended_at, site_started_at, external_id, import_id
                     from chat
                    where agency_id = :agency and customer_id = i.known_id
                      and started_at >= i.started_at - interval '24 hours'
                      and started_at <= i.ended_at + interval '2 minutes'
                   offset 0) h
             where i.recorded is null
               and (not h.imported or h.started_at = i.started_at)
               and (h.external_id is null or i.external_id is null)
               and h.import_id is distinct from :importId
               and not exists (select 1 from import_row other where other.recorded = h.id)
               and not exists (select 1 from import_seen seen where seen.chat_id = h.id)
            """;

    /** All rows of the same identity tell of the same chat. */
    private static final String FOUND = """
            update import_row i
               set recorded = found.chat_id
              from (select r.identity, pair.chat_id
                      from unnest(:lines, :chats) as pair (line, chat_id)
                      join import_row r on r.line = pair.line::bigint) found
             where i.identity = found.identity
            """;

    private final Database database;

    KnownChats(Database database) {
        this.database = database;
    }

    void findCustomers(RowSource source) {
        source.bind(database.sql(FIND_CUSTOMERS)).update();
    }

    /** Finds chats by what the site says of them. */
    void find(RowSource source) {
        source.bind(database.sql(FIND_CHATS)).update();
    }

    /** Finds the others of {@code import_first}. */
    void findSame(RowSource source, List<ImportedChat> rows) {
        Map<Long, ImportedChat> byLine =
                rows.stream().collect(Collectors.toMap(ImportedChat::line, Function.identity()));
        Map<Long, UUID> same = SameChat.of(source.bind(database.sql(CANDIDATES))
                .list(row -> new Pair(requireNonNull(byLine.get(row.big("line"))), known(row))));
        if (!same.isEmpty()) {
            List<Long> lines = new ArrayList<>(same.keySet());
            database.sql(FOUND)
                    .bind("lines", lines.stream().map(String::valueOf).toList())
                    .bind("chats", lines.stream().map(same::get).toList())
                    .update();
        }
    }

    private static KnownChat known(Row row) {
        return new KnownChat(
                row.uuid("id"),
                row.bool("imported"),
                row.text("kind"),
                Set.copyOf(row.texts("former_kinds")),
                row.instant("started_at"),
                row.instantOrNull("ended_at"),
                row.instantOrNull("site_started_at"),
                row.textOrNull("external_id"));
    }
}
