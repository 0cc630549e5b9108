package dev.enishi.live.secret;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.live.secret.SecretMessageEarnings.Totals;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Adds up what secret messages earned. */
@ApplicationScoped
class SecretMessageEarningsQueries {
    /**
     * Of a stay that was of several kinds, the time of each: with its part of the earnings counts what was party or peek. A live one
     * lasts until now, a forgotten one a day.
     */
    private static final String TOTALS = """
            with stays as materialized (
                select id, kind, started_at, earnings,
                       least(coalesce(ended_at, :now), started_at + interval '24 hours') as ended_at
                  from chat
                 where agency_id = :agency and performer_id = :performerId
                   and started_at > :from::timestamptz - interval '24 hours' and started_at < :to
            ), parts as (
                select h.id, k.former_kind as kind,
                       greatest(h.started_at, lag(k.at) over (partition by h.id order by k.at)) as since,
                       least(h.ended_at, k.at) as until
                  from stays h
                  join chat_kind_change k on k.agency_id = :agency and k.chat_id = h.id
                union all
                select h.id, h.kind,
                       greatest(h.started_at, (
                           select max(k.at) from chat_kind_change k where k.agency_id = :agency and k.chat_id = h.id)),
                       h.ended_at
                  from stays h
            ), times as materialized (
                select id, kind, tstzrange(greatest(since, :from), least(until, :to)) as part
                  from parts
                 where kind in ('PARTY', 'PEEK') and greatest(since, :from) < least(until, :to)
            )
            select spent.minutes, earned.earnings, secret.messages, secret.earnings as secret_earnings
              from (
                   select coalesce(floor(sum(extract(epoch from upper(part) - lower(part))) / 60), 0)::bigint as minutes
                     from unnest((select range_agg(part) from times where kind = 'PARTY')) as part) spent
             cross join (
                   select coalesce(round(sum(
                              h.earnings * t.seconds / extract(epoch from h.ended_at - h.started_at))), 0)::bigint as earnings
                     from stays h
                     join (
                          select id, sum(extract(epoch from upper(part) - lower(part))) as seconds
                            from times
                           group by id) t on t.id = h.id) earned
             cross join (
                   select count(*)::int as messages, coalesce(sum(earnings), 0)::bigint as earnings
                     from message
                    where agency_id = :agency and performer_id = :performerId
                      and channel = 'SECRET' and direction = 'IN' and sent_at >= :from and sent_at < :to) secret
            """;

    private final Database database;
    private final PerformerContexts performers;

    SecretMessageEarningsQueries(Database database, PerformerContexts performers) {
        this.database = database;
        this.performers = performers;
    }

    /** Those of a performer on some business days; usually one round trip. */
    SecretMessageEarnings of(UUID performerId, DayRange days, Instant now) {
        return performers.ask(performerId, (performer, trip) -> {
            BusinessCalendar calendar = performer.settings().calendar();
            var totals = trip.one(
                    database.sql(TOTALS)
                            .bind("performerId", performerId)
                            .bind("now", now)
                            .bind("from", calendar.startOf(days.from()))
                            .bind("to", calendar.endOf(days.to())),
                    row -> new Totals(
                            row.big("minutes"),
                            row.big("earnings"),
                            row.integer("messages"),
                            row.big("secret_earnings")));
            return () -> SecretMessageEarnings.of(
                    days.from(), days.to(), totals.get().orElseThrow());
        });
    }
}
