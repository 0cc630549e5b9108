package dev.enishi.desk;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.LastChat;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.followup.NoteBrief;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the chats of one day with what was said in them. */
@ApplicationScoped
class ReviewQueries {
    private static final String REVIEWS = """
            select h.id as chat_id, h.kind, h.started_at, h.ended_at, h.mic, left(l.body, 4000) as log,
                   n.id as note_id, n.body as note_body, n.created_at as note_created_at,
            """ + CustomerSummary.COLUMNS + ", " + RelationshipFacts.COLUMNS + """
              from chat h
              join customer c on c.agency_id = h.agency_id and c.id = h.customer_id
              join relationship r on r.agency_id = h.agency_id and r.customer_id = h.customer_id
              left join chat_log l on l.agency_id = h.agency_id and l.chat_id = h.id
              left join lateral (
                   select id, body, created_at from note
                    where agency_id = h.agency_id and customer_id = h.customer_id and l.chat_id is null
                      and (chat_id = h.id
                           or chat_id is null and created_at >= h.started_at and created_at < coalesce((
                               select min(later.started_at) from chat later
                                where later.agency_id = h.agency_id and later.customer_id = h.customer_id
                                  and later.started_at > h.started_at and later.kind <> 'PEEK'), 'infinity'))
                    order by chat_id is null, created_at, id limit 1) n on true
             where h.agency_id = :agency and h.performer_id = :performerId and h.kind <> 'PEEK'
               and h.started_at >= :from and h.started_at < :to
               [[and (h.started_at, h.id) > (:afterAt, :afterId)]]
             order by h.started_at, h.id
             limit :limit
            """;

    private static final String COUNT = """
            select count(*)::int as chats
              from chat
             where agency_id = :agency and performer_id = :performerId and kind <> 'PEEK'
               and started_at >= :from and started_at < :to
            """;

    private final Database database;

    ReviewQueries(Database database) {
        this.database = database;
    }

    /** The chats that started on a business day, in their order; the stages are those of {@code on}. */
    Reply<List<ReviewItem>> list(
            RoundTrip trip,
            PerformerContext performer,
            LocalDate day,
            LocalDate on,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            int limit) {
        Sql sql = of(performer, day, REVIEWS)
                .bind("afterAt", afterAt)
                .bind("afterId", afterId)
                .limit(limit);
        return trip.list(sql, row -> item(row, performer.settings(), on));
    }

    Supplier<Integer> count(RoundTrip trip, PerformerContext performer, LocalDate day) {
        var chats = trip.one(of(performer, day, COUNT), row -> row.integer("chats"));
        return () -> chats.get().orElse(0);
    }

    private Sql of(PerformerContext performer, LocalDate day, String sql) {
        BusinessCalendar calendar = performer.settings().calendar();
        return database.sql(sql)
                .bind("performerId", performer.performer().id())
                .bind("from", calendar.startOf(day))
                .bind("to", calendar.endOf(day));
    }

    private static ReviewItem item(Row row, AgencySettings settings, LocalDate on) {
        Instant startedAt = row.instant("started_at");
        return new ReviewItem(
                CustomerSummary.of(row, RelationshipFacts.of(row), settings.policies(), on),
                new LastChat(
                        row.uuid("chat_id"),
                        row.text("kind"),
                        startedAt,
                        LastChat.minutes(startedAt, row.instantOrNull("ended_at"))),
                row.bool("mic"),
                row.textOrNull("log"),
                NoteBrief.of(row));
    }
}
