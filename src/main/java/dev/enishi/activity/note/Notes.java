package dev.enishi.activity.note;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.activity.Parties;
import dev.enishi.agency.Agencies;
import dev.enishi.platform.FoldedText;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.JsonRows;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The notes that the caller may see. */
@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {
    private static final String BY_ID = "select " + NoteView.COLUMNS + " from note h " + Parties.OF_WHAT_HAPPENED + """
             where h.agency_id = :agency and h.id = :id
            """;

    private static final String OF_CUSTOMER = "select " + NoteView.COLUMNS + """
              from (
                   select id, version, customer_id, chat_id, body, pinned, created_at, updated_at
                     from note
                    where agency_id = :agency and customer_id = :customerId
                      [[and (created_at, id) < (:afterAt, :afterId)]]
                    order by created_at desc, id desc
                    limit :limit) h
            """ + Parties.OF_WHAT_HAPPENED + """
             order by h.created_at desc, h.id desc
            """;

    private static final String OF_PERFORMER = "select " + NoteView.COLUMNS + """
              from (
                   select id, version, customer_id, chat_id, body, pinned, created_at, updated_at
                     from note
                    where agency_id = :agency and performer_id = :performerId
                      [[and position(:text in search_text) > 0]]
                      [[and (position(:either in search_text) > 0 or position(:former in search_text) > 0)]]
                      [[and (created_at, id) < (:afterAt, :afterId)]]
                    order by created_at desc, id desc
                    limit :limit) h
            """ + Parties.OF_WHAT_HAPPENED + """
             order by h.created_at desc, h.id desc
            """;

    private final Database database;
    private final Agencies agencies;
    private final ConcernedCustomer concerned;
    private final JsonRows rows;

    Notes(Database database, Agencies agencies, ConcernedCustomer concerned, JsonRows rows) {
        this.database = database;
        this.agencies = agencies;
        this.concerned = concerned;
        this.rows = rows;
    }

    /** To be changed: others wait, so that two changes without If-Match follow each other. */
    Note lockForUpdate(UUID id) {
        Note note = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        concerned.set(note.customerId);
        return note;
    }

    /** As of now, as whoever has just written it sees it. */
    NoteView require(UUID id, Instant now) {
        Optional<NoteView> note = agencies.ask((settings, trip) ->
                trip.one(database.sql(BY_ID).bind("id", id), row -> NoteView.of(row, settings, settings.dayOf(now))));
        return note.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The notes of one customer, newest first, as of now. */
    List<NoteView> ofCustomer(UUID customerId, Instant now, List<@Nullable String> after, int limit) {
        return page(database.sql(OF_CUSTOMER).bind("customerId", customerId), now, after, limit);
    }

    /**
     * The notes of one performer that contain a text, newest first, as of now: her rows are few enough to compare. There may be
     * some that are not yet folded anew, so the text as it was folded before counts, too.
     */
    List<NoteView> ofPerformer(
            UUID performerId, @Nullable String q, Instant now, List<@Nullable String> after, int limit) {
        String text = q == null ? null : FoldedText.fold(q);
        String former = q == null ? null : FoldedText.former(q);
        Sql sql = database.sql(OF_PERFORMER)
                .bind("performerId", performerId)
                .bind("text", former == null ? text : null)
                .bind("either", text)
                .bind("former", former);
        return page(sql, now, after, limit);
    }

    private List<NoteView> page(Sql sql, Instant now, List<@Nullable String> after, int limit) {
        sql.bind("afterAt", after.isEmpty() ? null : Instant.parse(after.getFirst()))
                .bind("afterId", after.isEmpty() ? null : UUID.fromString(after.getLast()))
                .limit(limit);
        return agencies.ask((settings, trip) -> trip.list(sql, row -> NoteView.of(row, settings, settings.dayOf(now))));
    }

    /**
     * Checks that a chat, where one is named, is one with the customer.
     *
     * @throws ProblemException 422 when it is not
     */
    void checkChat(@Nullable UUID chatId, UUID customerId) {
        boolean unknown = chatId != null
                && database.sql("""
                                select 1 from chat
                                 where agency_id = :agency and customer_id = :customerId and id = :chatId
                                """)
                        .bind("customerId", customerId)
                        .bind("chatId", chatId)
                        .one(row -> true)
                        .isEmpty();
        if (unknown) {
            throw ProblemException.of(Violation.at("/chatId", CommonProblem.UNKNOWN_REFERENCE));
        }
    }

    /** With whom chats were, those that are the caller's. */
    Map<UUID, UUID> customersOfChats(Set<UUID> chats) {
        return chats.isEmpty()
                ? Map.of()
                : database
                        .sql("""
                                select id, customer_id from chat where agency_id = :agency and id = any(:chats)
                                 order by id for key share
                                """)
                        .bind("chats", chats)
                        .list(row -> Map.entry(row.uuid("id"), row.uuid("customer_id")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Stores many at once. */
    void insert(List<NoteRow> many, Instant now) {
        database.sql("""
                        insert into note (agency_id, id, performer_id, site_id, customer_id, chat_id, body, pinned, search_text,
                            folding, version, created_at, updated_at)
                        select :agency, n.id, n.performer_id, n.site_id, n.customer_id, n.chat_id, n.body, n.pinned,
                               n.search_text, n.folding, 0, :now, :now
                          from jsonb_to_recordset(:rows::jsonb) as n (id uuid, performer_id uuid, site_id uuid,
                               customer_id uuid, chat_id uuid, body text, pinned boolean, search_text text, folding int)
                        """).bind("rows", rows.of(many)).bind("now", now).update();
    }
}
