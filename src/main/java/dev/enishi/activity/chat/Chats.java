package dev.enishi.activity.chat;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.activity.Parties;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chats that the caller may see. */
@ApplicationScoped
class Chats implements PanacheRepositoryBase<Chat, UUID> {
    private static final String BY_ID = "select " + ChatView.COLUMNS + " from chat h " + Parties.OF_WHAT_HAPPENED + """
             where h.agency_id = :agency and h.id = :id
            """;

    private static final String LIST = "select " + ChatView.COLUMNS + """
              from (
                   select id, version, customer_id, kind, started_at, ended_at, earnings, mic, imported, external_id,
                          created_at
                     from chat
                    where agency_id = :agency
                      [[and performer_id = :performerId]]
                      [[and customer_id = :customerId]]
                      [[and started_at >= :from]]
                      [[and started_at < :to]]
                      [[and (ended_at is null) = :live]]
                      [[and (started_at, id) < (:afterAt, :afterId)]]
                    order by started_at desc, id desc
                    limit :limit) h
            """ + Parties.OF_WHAT_HAPPENED + """
             order by h.started_at desc, h.id desc
            """;

    private final Database database;
    private final CurrentTenant tenant;
    private final Agencies agencies;
    private final ConcernedCustomer concerned;

    Chats(Database database, CurrentTenant tenant, Agencies agencies, ConcernedCustomer concerned) {
        this.database = database;
        this.tenant = tenant;
        this.agencies = agencies;
        this.concerned = concerned;
    }

    /** To be changed: others wait, so that two changes without If-Match follow each other. */
    Chat lockForUpdate(UUID id) {
        Chat chat = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        concerned.set(chat.customerId);
        return chat;
    }

    /** Whose chat it is; 404 when there is none for the caller. */
    UUID customerOf(UUID id) {
        return database.sql("select customer_id from chat where agency_id = :agency and id = :id")
                .bind("id", id)
                .one(row -> row.uuid("customer_id"))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** As of now, as whoever has just written it sees it. */
    ChatView require(UUID id, Instant now) {
        Optional<ChatView> chat = agencies.ask((settings, trip) ->
                trip.one(database.sql(BY_ID).bind("id", id), row -> ChatView.of(row, settings, settings.dayOf(now))));
        return chat.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Newest first, as of now. */
    List<ChatView> list(ChatFilter filter, Instant now, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return agencies.ask((settings, trip) -> {
            BusinessCalendar calendar = settings.calendar();
            Sql sql = database.sql(LIST)
                    .bind("performerId", filter.performerFor(tenant.get()))
                    .bind("customerId", filter.customerId())
                    .bind("from", from == null ? null : calendar.startOf(from))
                    .bind("to", to == null ? null : calendar.endOf(to))
                    .bind("live", filter.live())
                    .bind("afterAt", afterAt)
                    .bind("afterId", afterId)
                    .limit(limit);
            return trip.list(sql, row -> ChatView.of(row, settings, settings.dayOf(now)));
        });
    }

    /** The chat that a customer is in, to be read or changed: whoever ends it comes before or after. */
    Optional<Chat> lockLive(UUID customerId) {
        return find("customerId = ?1 and endedAt is null", customerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Another chat that the same customer is in; {@code uq_chat_live} knows it. */
    Optional<UUID> otherLive(Chat chat) {
        return database.sql("""
                        select id
                          from chat
                         where agency_id = :agency and customer_id = :customerId and ended_at is null and id <> :id
                        """)
                .bind("customerId", chat.customerId)
                .bind("id", chat.id)
                .one(row -> row.uuid("id"));
    }

    /** Whether another two-shot of the performer has not ended. Few chats are live; {@code uq_chat_live} knows them. */
    boolean isOtherTwoShotLive(Chat chat) {
        return database.sql("""
                        select 1
                          from chat
                         where agency_id = :agency and performer_id = :performerId and kind = 'TWO_SHOT'
                           and ended_at is null and id <> :id
                         limit 1
                        """)
                .bind("performerId", chat.performerId)
                .bind("id", chat.id)
                .one(row -> true)
                .isPresent();
    }

    Optional<ChatLog> log(UUID chatId) {
        return database.sql("""
                        select l.body, h.customer_id
                          from chat_log l
                          join chat h on h.agency_id = l.agency_id and h.id = l.chat_id
                         where l.agency_id = :agency and l.chat_id = :chatId
                        """).bind("chatId", chatId).one(row -> {
            concerned.set(row.uuid("customer_id"));
            return new ChatLog(row.text("body"));
        });
    }

    boolean putLog(Chat chat, ChatLog log, Instant now) {
        return database.sql("""
                        insert into chat_log (agency_id, chat_id, performer_id, body, created_at)
                        values (:agency, :chatId, :performerId, :body, :now)
                            on conflict (agency_id, chat_id) do update set body = excluded.body
                        """)
                        .bind("chatId", chat.id)
                        .bind("performerId", chat.performerId)
                        .bind("body", log.body())
                        .bind("now", now)
                        .update()
                > 0;
    }

    boolean deleteLog(UUID chatId) {
        return database.sql("delete from chat_log where agency_id = :agency and chat_id = :chatId")
                        .bind("chatId", chatId)
                        .update()
                > 0;
    }
}
