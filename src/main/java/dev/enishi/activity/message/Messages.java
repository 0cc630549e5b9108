package dev.enishi.activity.message;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.activity.Parties;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.JsonRows;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages that the caller may see. */
@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {
    private static final String BY_ID =
            "select " + MessageView.COLUMNS + " from message h " + Parties.OF_WHAT_HAPPENED + """
             where h.agency_id = :agency and h.id = :id
            """;

    private static final String LIST = "select " + MessageView.COLUMNS + """
              from (
                   select id, version, customer_id, channel, direction, purpose, sent_at, body, template_id, earnings,
                          in_reply_to, set_aside_at, created_at
                     from message
                    where agency_id = :agency
                      [[and performer_id = :performerId]]
                      [[and customer_id = :customerId]]
                      [[and channel = :channel]]
                      [[and direction = :direction]]
                      [[and sent_at >= :from]]
                      [[and sent_at < :to]]
                      [[and :answered and not (direction = 'IN' and channel = 'MAIL' and exists (
                          select 1 from relationship r
                           where r.agency_id = :agency and r.customer_id = message.customer_id and r.reply_on is not null
                             and message.sent_at > coalesce(greatest(r.last_mail_out_at, r.chats_end_at), '-infinity')))]]
                      [[and (sent_at, id) < (:afterAt, :afterId)]]
                    order by sent_at desc, id desc
                    limit :limit) h
            """ + Parties.OF_WHAT_HAPPENED + """
             order by h.sent_at desc, h.id desc
            """;

    /** After {@code :before} come the newest mails of those who wrote last before it, and older ones of those who wrote since. */
    private static final String UNANSWERED = "select " + MessageView.COLUMNS + """
              from (
                   select m.id, m.version, waiting.customer_id, m.channel, m.direction, m.purpose, m.sent_at, m.body,
                          m.template_id, m.earnings, m.in_reply_to, m.set_aside_at, m.created_at
                     from (
                          (select r.customer_id, greatest(r.last_mail_out_at, r.chats_end_at) as answered_at
                             from relationship r
                            where r.agency_id = :agency and r.reply_on is not null and r.last_mail_in_at < :before
                              [[and r.performer_id = :performerId]]
                              [[and r.customer_id = :customerId]]
                              [[and r.last_mail_in_at >= :from]]
                            order by r.last_mail_in_at desc
                            fetch first :limit rows with ties)
                          union all
                          (select r.customer_id, greatest(r.last_mail_out_at, r.chats_end_at)
                             from relationship r
                            where r.agency_id = :agency and r.reply_on is not null
                              and r.last_mail_in_at >= :before and r.last_mail_in_at < 'infinity'
                              [[and r.performer_id = :performerId]]
                              [[and r.customer_id = :customerId]])) waiting
                    cross join lateral (
                          select id, version, channel, direction, purpose, sent_at, body, template_id, earnings,
                                 in_reply_to, set_aside_at, created_at
                            from message
                           where agency_id = :agency and customer_id = waiting.customer_id
                             and direction = 'IN' and channel = 'MAIL'
                             and sent_at > coalesce(waiting.answered_at, '-infinity')
                             [[and channel = :channel]]
                             [[and direction = :direction]]
                             [[and sent_at >= :from]]
                             [[and sent_at < :to]]
                             [[and (sent_at, id) < (:afterAt, :afterId)]]
                           order by sent_at desc, id desc
                           limit :limit) m
                    order by m.sent_at desc, m.id desc
                    limit :limit) h
            """ + Parties.OF_WHAT_HAPPENED + """
             order by h.sent_at desc, h.id desc
            """;

    /** Later than all that is recorded. */
    private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    /** A chat of a performer that covers an instant and was a party then. */
    private static final String COVERING_PARTY = """
            select 1
              from chat h
             where h.agency_id = :agency and h.performer_id = %1$s
               and h.started_at <= %2$s and h.started_at >= %2$s - interval '24 hours'
               and (h.ended_at is null or h.ended_at >= %2$s)
               and 'PARTY' = coalesce((
                   select k.former_kind
                     from chat_kind_change k
                    where k.agency_id = :agency and k.chat_id = h.id and k.at > %2$s
                    order by k.at limit 1), h.kind)
            """;

    private static final String NAMED = """
            select id, customer_id, channel = 'SECRET' and direction = 'IN' as answerable
              from message
             where agency_id = :agency and id = any(:ids)
            """;

    private static final String PARTY_AT = COVERING_PARTY.formatted(":performerId", ":at::timestamptz") + " limit 1";

    private static final String DURING_PARTY = """
            select m.id
              from jsonb_to_recordset(:rows::jsonb) as m (id uuid, performer_id uuid, sent_at timestamptz)
             where exists (
            """ + COVERING_PARTY.formatted("m.performer_id", "m.sent_at") + """
                   )
            """;

    private final Database database;
    private final CurrentTenant tenant;
    private final Agencies agencies;
    private final ConcernedCustomer concerned;
    private final JsonRows rows;

    Messages(Database database, CurrentTenant tenant, Agencies agencies, ConcernedCustomer concerned, JsonRows rows) {
        this.database = database;
        this.tenant = tenant;
        this.agencies = agencies;
        this.concerned = concerned;
        this.rows = rows;
    }

    /** To be changed: others wait, so that two changes without If-Match follow each other. */
    Message lockForUpdate(UUID id) {
        Message message = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        concerned.set(message.customerId);
        return message;
    }

    /** As of now, as whoever has just written it sees it. */
    MessageView require(UUID id, Instant now) {
        Optional<MessageView> message = agencies.ask((settings, trip) -> trip.one(
                database.sql(BY_ID).bind("id", id), row -> MessageView.of(row, settings, settings.dayOf(now))));
        return message.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Newest first, as of now. */
    List<MessageView> list(
            MessageFilter filter, Instant now, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return agencies.ask((settings, trip) -> {
            BusinessCalendar calendar = settings.calendar();
            boolean unanswered = filter.unanswered() != null && filter.unanswered();
            Instant until = to == null ? NEVER : calendar.endOf(to);
            Sql sql = database.sql(unanswered ? UNANSWERED : LIST)
                    .bind("answered", filter.unanswered() == null ? null : true)
                    .bind("before", afterAt == null || until.isBefore(afterAt) ? until : afterAt)
                    .bind("performerId", filter.performerFor(tenant.get()))
                    .bind("customerId", filter.customerId())
                    .bind("channel", filter.channel())
                    .bind("direction", filter.direction())
                    .bind("from", from == null ? null : calendar.startOf(from))
                    .bind("to", to == null ? null : calendar.endOf(to))
                    .bind("afterAt", afterAt)
                    .bind("afterId", afterId)
                    .limit(limit);
            return trip.list(sql, row -> MessageView.of(row, settings, settings.dayOf(now)));
        });
    }

    /** Stores many at once. */
    void insert(List<MessageRow> many, Instant now) {
        database.sql("""
                        insert into message (agency_id, id, performer_id, site_id, customer_id, channel, direction, purpose,
                            sent_at, body, template_id, earnings, in_reply_to, version, created_at)
                        select :agency, m.id, m.performer_id, m.site_id, m.customer_id, m.channel, m.direction, m.purpose,
                               m.sent_at, m.body, m.template_id, m.earnings, m.in_reply_to, 0, :now
                          from jsonb_to_recordset(:rows::jsonb) as m (id uuid, performer_id uuid, site_id uuid,
                               customer_id uuid, channel text, direction text, purpose text, sent_at timestamptz,
                               body text, template_id uuid, earnings integer, in_reply_to uuid)
                        """).bind("rows", rows.of(many)).bind("now", now).update();
    }

    /** What is known of messages that others name as what they answer. */
    AnsweredMessages named(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return AnsweredMessages.NONE;
        }
        return AnsweredMessages.of(database.sql(NAMED).bind("ids", ids).list(AnsweredMessages.Answered::of));
    }

    /** Whether a party chat of the performer covers an instant. */
    boolean partyRunsAt(UUID performerId, Instant at) {
        return database.sql(PARTY_AT)
                .bind("performerId", performerId)
                .bind("at", at)
                .one(row -> true)
                .isPresent();
    }

    /** The ids of those among secret messages that a party chat of their performer covers. */
    Set<UUID> duringParty(List<MessageDraft> secret) {
        if (secret.isEmpty()) {
            return Set.of();
        }
        List<SecretRow> sent = secret.stream()
                .map(draft -> new SecretRow(draft.id(), draft.customer().performerId(), draft.sentAt()))
                .toList();
        return Set.copyOf(database.sql(DURING_PARTY).bind("rows", rows.of(sent)).list(row -> row.uuid("id")));
    }

    private record SecretRow(UUID id, UUID performerId, Instant sentAt) {}
}
