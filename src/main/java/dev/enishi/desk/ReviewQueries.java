package dev.enishi.desk;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.followup.DueView;
import dev.enishi.followup.MessageBrief;
import dev.enishi.followup.PerformerDay;
import dev.enishi.followup.Person;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the chats of one day with what was said in them. */
@ApplicationScoped
class ReviewQueries {
    /** Its note is the one about the chat, or the first one after it; else the newest, before it or after. */
    private static final String REVIEWS = "select h.mic, left(l.body, 4000) as log, "
            + Person.COLUMNS
            + ", " + RelationshipFacts.COLUMNS + """
              from chat h
              join customer c on c.agency_id = h.agency_id and c.id = h.customer_id
              join performer p on p.agency_id = h.agency_id and p.id = h.performer_id
              join relationship r on r.agency_id = h.agency_id and r.customer_id = h.customer_id
              left join chat_log l on l.agency_id = h.agency_id and l.chat_id = h.id
              left join lateral (
                   (select id, version, body, created_at, 1 as choice from note
                     where agency_id = h.agency_id and customer_id = h.customer_id and l.chat_id is null
                       and (chat_id = h.id
                            or chat_id is null and created_at >= h.started_at and created_at < coalesce((
                                select min(later.started_at) from chat later
                                 where later.agency_id = h.agency_id and later.customer_id = h.customer_id
                                   and later.started_at > h.started_at and later.kind <> 'PEEK'), 'infinity'))
                     order by chat_id is null, created_at, id limit 1)
                   union all
                   (select id, version, body, created_at, 2 from note
                     where agency_id = h.agency_id and customer_id = h.customer_id and l.chat_id is null
                     order by created_at desc, id desc limit 1)
                   order by choice limit 1) n on true
              left join lateral (
            """ + MessageBrief.NEWEST + """
                   ) m on true
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

    /**
     * The chats that started on a business day, in their order.
     *
     * @param day as of which they are shown
     */
    Supplier<List<ReviewItem>> list(
            RoundTrip trip,
            PerformerDay day,
            LocalDate reviewed,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            int limit) {
        LocalDate on = day.on();
        PerformerContext performer = day.performer();
        Sql sql = of(performer, reviewed, REVIEWS)
                .bind("afterAt", afterAt)
                .bind("afterId", afterId)
                .limit(limit);
        var found = trip.list(sql, row -> Found.of(row, performer.settings(), on));
        return () -> found.get().stream()
                .map(one -> one.item(day.due().apply(one.facts()).orElse(null), on))
                .toList();
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

    /** What one row says. */
    private record Found(
            RelationshipFacts facts,
            Person person,
            boolean mic,
            @Nullable String log) {

        static Found of(Row row, AgencySettings settings, LocalDate on) {
            RelationshipFacts facts = RelationshipFacts.of(row);
            return new Found(
                    facts, Person.of(row, facts, settings.policies(), on), row.bool("mic"), row.textOrNull("log"));
        }

        ReviewItem item(@Nullable DueView due, LocalDate on) {
            return new ReviewItem(
                    person.customer(),
                    Objects.requireNonNull(person.chat()),
                    mic,
                    log,
                    person.note(),
                    facts.lastChatAt(),
                    person.lastLoginAt(),
                    person.lastMessage(),
                    Touch.of(facts, on),
                    person.cadence(),
                    due);
        }
    }
}
