package dev.enishi.activity.note;

import dev.enishi.activity.Parties;
import dev.enishi.agency.Agencies;
import dev.enishi.platform.FoldedText;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists and searches the notes of all whom the caller may see, the newest first. No index that row-level security lets a search use
 * knows what a note contains, so a search looks through the notes in the order of the list, and a page ends after 10,000 of
 * them, however few were found: what it costs does not grow with the notes.
 */
@ApplicationScoped
class NoteSearch {
    private static final String NOTES = """
                     from note
                    where agency_id = :agency
                      [[and performer_id = :performerId]]
                      [[and customer_id = :customerId]]
                      [[and (created_at, id) < (:afterAt, :afterId)]]
                    order by created_at desc, id desc
            """;

    private static final String LIST =
            "select " + NoteView.COLUMNS + """
              from (
                   select id, version, customer_id, chat_id, body, pinned, created_at, updated_at
            """ + NOTES + """
                    limit :limit) h
            """ + Parties.OF_WHAT_HAPPENED + """
             order by h.created_at desc, h.id desc
            """;

    /** There may be some that are not yet folded anew, so the text as it was folded before counts, too. */
    private static final String SEARCH =
            "select " + NoteView.COLUMNS + """
              from (
                   select id, version, customer_id, chat_id, body, pinned, created_at, updated_at
                     from (
                   select id, version, customer_id, chat_id, body, pinned, created_at, updated_at, search_text
            """ + NOTES + """
                    limit 10000) looked_through
                    where (position(:text in search_text) > 0 [[or position(:former in search_text) > 0]])
                    order by created_at desc, id desc
                    limit :limit) h
            """ + Parties.OF_WHAT_HAPPENED + """
             order by h.created_at desc, h.id desc
            """;

    private static final String LAST_LOOKED_AT = "select created_at, id" + NOTES + " offset 9999 limit 1";

    private final Database database;
    private final CurrentTenant tenant;
    private final Agencies agencies;

    NoteSearch(Database database, CurrentTenant tenant, Agencies agencies) {
        this.database = database;
        this.tenant = tenant;
        this.agencies = agencies;
    }

    /**
     * Some notes.
     *
     * @param notes in their order
     * @param lastLookedAt the place of the last note that was looked at, where there may be others behind it
     */
    record Found(List<NoteView> notes, Optional<List<@Nullable String>> lastLookedAt) {}

    /** Those after a place in the list, as of now. */
    Found find(NoteFilter filter, Instant now, List<@Nullable String> after, int limit) {
        return agencies.ask((settings, trip) -> {
            String q = filter.q();
            Sql sql = asked(q == null ? LIST : SEARCH, filter, after).limit(limit);
            if (q != null) {
                sql.bind("text", FoldedText.fold(q)).bind("former", FoldedText.former(q));
            }
            Reply<List<NoteView>> notes = trip.list(sql, row -> NoteView.of(row, settings, settings.dayOf(now)));
            if (q == null) {
                return () -> new Found(notes.get(), Optional.empty());
            }
            Reply<Optional<List<@Nullable String>>> last = trip.one(
                    asked(LAST_LOOKED_AT, filter, after),
                    row -> List.of(
                            row.instant("created_at").toString(), row.uuid("id").toString()));
            return () -> new Found(notes.get(), last.get());
        });
    }

    private Sql asked(String sql, NoteFilter filter, List<@Nullable String> after) {
        return database.sql(sql)
                .bind("performerId", filter.performerFor(tenant.get()))
                .bind("customerId", filter.customerId())
                .bind("afterAt", after.isEmpty() ? null : Instant.parse(after.getFirst()))
                .bind("afterId", after.isEmpty() ? null : UUID.fromString(after.getLast()));
    }
}
