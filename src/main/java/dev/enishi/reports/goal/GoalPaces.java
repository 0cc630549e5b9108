package dev.enishi.reports.goal;

import dev.enishi.agency.Agencies;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.SeriesUnit;
import dev.enishi.reports.Span;
import dev.enishi.reports.chatrate.ChatRates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how far performers are, by the indexes of chats and secret messages on performer and time. */
@ApplicationScoped
class GoalPaces {
    /** Newcomers are those of whose chats the first was in the week, peeks apart. */
    private static final String REACHED = """
            select (select coalesce(sum(h.earnings), 0)::bigint
                      from chat h
                     where h.agency_id = :agency and h.performer_id = :performerId
                       and h.started_at >= :start and h.started_at < :end)
                 + (select coalesce(sum(m.earnings), 0)::bigint
                      from message m
                     where m.agency_id = :agency and m.performer_id = :performerId and m.channel = 'SECRET'
                       and m.sent_at >= :start and m.sent_at < :end)
                 + (select coalesce(sum(e.earnings), 0)::bigint
                      from erased_total e
                     where e.agency_id = :agency and e.performer_id = :performerId
                       and e.kind in ('TWO_SHOT', 'PARTY', 'PEEK', 'SECRET_IN', 'SECRET_OUT')
                       and e.day between :monday::date and :monday::date + 6) as earnings,
                   (select count(distinct h.customer_id)::bigint
                      from chat h
                      join relationship r on r.agency_id = :agency and r.customer_id = h.customer_id
                     where h.agency_id = :agency and h.performer_id = :performerId and h.kind <> 'PEEK'
                       and h.started_at >= :start and h.started_at < :end
                       and r.first_chat_day >= :monday::date) as newcomers
            """;

    private final Agencies agencies;
    private final Goals goals;
    private final ChatRates chatRates;
    private final Database database;

    GoalPaces(Agencies agencies, Goals goals, ChatRates chatRates, Database database) {
        this.agencies = agencies;
        this.goals = goals;
        this.chatRates = chatRates;
        this.database = database;
    }

    private record Reached(long earnings, long newcomers) {
        static Reached of(Row row) {
            return new Reached(row.big("earnings"), row.big("newcomers"));
        }
    }

    /**
     * Of the week of a day, as of now.
     *
     * @param on a business day, or null for today
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    PaceView of(UUID performerId, @Nullable LocalDate on, Instant now) {
        return agencies.ask((settings, trip) -> {
            LocalDate day = on == null ? settings.dayOf(now) : on;
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            Buckets week = Buckets.of(Granularity.WEEK, settings.calendar(), monday, monday.plusDays(6));
            var goal = goals.find(trip, performerId);
            var reached = reached(trip, performerId, monday, week.range());
            var chatRate = chatRates.ofPerformer(trip, performerId, week, now);
            return () -> {
                GoalView wanted = goal.get().orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
                double passed = passed(week.range(), now);
                return new PaceView(
                        ReportedRange.of(monday, monday.plusDays(6), settings.calendar()),
                        Math.round(passed * 1000) / 10.0,
                        paces(
                                wanted,
                                reached.get().orElseThrow(),
                                chatRate.get().percent(0),
                                passed));
            };
        });
    }

    private Reply<Optional<Reached>> reached(RoundTrip trip, UUID performerId, LocalDate monday, Span week) {
        return trip.one(
                database.sql(REACHED)
                        .bind("performerId", performerId)
                        .bind("start", week.from())
                        .bind("end", week.until())
                        .bind("monday", monday),
                Reached::of);
    }

    private static double passed(Span week, Instant now) {
        long all = week.microseconds();
        return (double) new Span(week.from(), now).within(week).microseconds() / all;
    }

    private static List<GoalPace> paces(GoalView wanted, Reached reached, @Nullable Double chatRate, double passed) {
        List<GoalPace> paces = new ArrayList<>();
        if (wanted.chatRatePercent() != null) {
            paces.add(GoalPace.ofChatRate(wanted.chatRatePercent(), chatRate, passed));
        }
        if (wanted.earningsPerWeek() != null) {
            paces.add(GoalPace.ofCount(
                    GoalKind.EARNINGS, SeriesUnit.YEN, wanted.earningsPerWeek(), reached.earnings(), passed));
        }
        if (wanted.newcomersPerWeek() != null) {
            paces.add(GoalPace.ofCount(
                    GoalKind.NEWCOMERS, SeriesUnit.CUSTOMERS, wanted.newcomersPerWeek(), reached.newcomers(), passed));
        }
        return paces;
    }
}
