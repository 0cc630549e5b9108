package dev.enishi.desk.attention;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.booking.availability.Window;
import dev.enishi.booking.availability.WindowKind;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.desk.attention.AttentionRange.Days;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds who comes without a reservation, mostly or in the time that is kept for newcomers. */
@ApplicationScoped
class WalkIns {
    /** Of customers who have come on two days, and are no focus people. */
    private static final String WALK_INS = """
            with stays as materialized (
                select h.customer_id, h.started_at, lasted.ended_at,
            """ + WalkInSql.WALKED_IN + """
                       as walked_in
                  from chat h
            """ + WalkInSql.LASTED + """
                 where h.agency_id = :agency and h.performer_id = :performerId and h.kind <> 'PEEK'
                   and h.started_at >= :start and h.started_at < :end
            ), visitors as materialized (
                select customer_id, count(*)::int as chats, (count(*) filter (where walked_in))::int as walk_ins
                  from stays
                 group by customer_id
                having bool_or(walked_in)
            ), known as materialized (
                select v.customer_id, v.chats, v.walk_ins, known.since
                  from visitors v
                  join relationship r on r.agency_id = :agency and r.customer_id = v.customer_id and r.place <> 0
                 cross join lateral (
            """
            + WalkInSql.KNOWN_SINCE + """
                       ) known
            ), taken as materialized (
                select s.customer_id,
                       floor(sum(extract(epoch from least(s.ended_at, w.ends_at) - greatest(s.started_at, w.starts_at)))
                           / 60)::bigint as minutes
                  from stays s
                  join known k on k.customer_id = s.customer_id and s.started_at >= k.since
                  join unnest(:windowStarts::text[]::timestamptz[], :windowEnds::text[]::timestamptz[])
                       as w (starts_at, ends_at)
                         on w.starts_at < s.ended_at and w.ends_at > s.started_at
                 where s.walked_in
                 group by s.customer_id
            )
            select h.chats, h.walk_ins, h.newcomer_minutes,
            """ + CustomerSummary.BESIDE + """
              from (
                   select listed.*
                     from (
                          select k.customer_id, k.chats, k.walk_ins, coalesce(t.minutes, 0) as newcomer_minutes
                            from known k
                            left join taken t on t.customer_id = k.customer_id) listed
                    where (newcomer_minutes > 0 or walk_ins * 100 >= chats * :walkInPercent)
                      [[and (newcomer_minutes, customer_id) < (:afterMinutes, :afterId)]]
                    order by newcomer_minutes desc, customer_id desc
                    limit :limit) h
              join customer c on c.agency_id = :agency and c.id = h.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = h.customer_id
             order by h.newcomer_minutes desc, h.customer_id desc
            """;

    private final PerformerContexts performers;
    private final Database database;

    WalkIns(PerformerContexts performers, Database database) {
        this.performers = performers;
        this.database = database;
    }

    /** After which customer a page goes on. */
    record Place(long newcomerMinutes, UUID customerId) {
        static @Nullable Place of(List<@Nullable String> key) {
            return key.isEmpty() ? null : new Place(Long.parseLong(key.getFirst()), UUID.fromString(key.getLast()));
        }
    }

    /** Those over the policy's percentage, and who takes time of newcomers; who takes most of it first. */
    FoundCustomers<WalkIn> list(UUID performerId, AttentionRange range, Instant now, @Nullable Place after, int limit) {
        return performers.ask(performerId, (performer, trip) -> {
            AgencySettings settings = performer.settings();
            LocalDate today = settings.dayOf(now);
            Days days = range.on(today);
            List<Window> kept = keptForNewcomers(performer, days);
            Sql sql = database.sql(WALK_INS)
                    .bind("performerId", performerId)
                    .bind("start", days.start(settings.calendar()))
                    .bind("end", days.end(settings.calendar()))
                    .bind("now", now)
                    .bind("zone", settings.calendar().zone().getId())
                    .bind("dayStart", settings.calendar().dayStart())
                    .bind("walkInPercent", settings.policies().attention().walkInPercent())
                    .bind(
                            "windowStarts",
                            instants(kept.stream().map(Window::startsAt).toList()))
                    .bind(
                            "windowEnds",
                            instants(kept.stream().map(Window::endsAt).toList()))
                    .bind("afterMinutes", after == null ? null : after.newcomerMinutes())
                    .bind("afterId", after == null ? null : after.customerId())
                    .limit(limit);
            var found = trip.list(sql, row -> WalkIn.of(row, settings.policies(), today));
            return () -> new FoundCustomers<>(days, found.get());
        });
    }

    /** A chat of the last day may go on into the day after. */
    private static List<Window> keptForNewcomers(PerformerContext performer, Days days) {
        return performer.availability().windows(days.first(), days.last().plusDays(1)).stream()
                .filter(window -> window.kind() == WindowKind.NEWCOMER_ONLY)
                .toList();
    }

    /** As the database reads arrays of them; an empty one comes without a type. */
    private static List<String> instants(List<Instant> instants) {
        return instants.stream().map(Instant::toString).toList();
    }
}
