package dev.enishi.reports.overview;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.daily.CountedDays;
import dev.enishi.reports.episode.Histories;
import dev.enishi.reports.episode.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what overviews are made from, all in one view of the database. */
@ApplicationScoped
class Overviews {
    private static final int USUAL_REPEAT_DAYS = 30;
    private static final int MOST_DAYS_OF_ALL = 100;

    private final Agencies agencies;
    private final Database database;
    private final CurrentTenant tenant;
    private final Histories histories;

    Overviews(Agencies agencies, Database database, CurrentTenant tenant, Histories histories) {
        this.agencies = agencies;
        this.database = database;
        this.tenant = tenant;
        this.histories = histories;
    }

    /** What all its statements are about. */
    private record Asked(
            ReportFilter filter,
            @Nullable UUID performerId,
            BusinessCalendar calendar,
            ReportedRange range,
            ReportedRange before,
            Buckets buckets,
            Instant now) {
        boolean byHour() {
            return filter.by() == Granularity.HOUR_OF_WEEK;
        }

        long days() {
            return ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
        }

        /** In which part a business day is. */
        int partOf(LocalDate day) {
            return day.isBefore(range.from()) ? Happened.BEFORE : buckets.indexOf(calendar.startOf(day));
        }

        /** When each part begins; nothing of the hours of a week, each of which begins again and again. */
        @Nullable List<String> starts() {
            if (byHour()) {
                return null;
            }
            return buckets.starts().stream().map(Instant::toString).toList();
        }

        Sql bindTo(Sql sql) {
            return CountedDays.asked(sql, calendar, before.from(), range.to())
                    .bind("performerId", performerId)
                    .bind("siteId", filter.siteId())
                    .bind("starts", starts())
                    .bind("beforeStart", calendar.startOf(before.from()))
                    .bind("rangeFirstDay", range.from())
                    .bind("start", calendar.startOf(range.from()))
                    .bind("end", calendar.endOf(range.to()))
                    .bind("now", now)
                    .plannedForItsValues();
        }
    }

    /**
     * As of now.
     *
     * @param repeatDays within how many days new customers have come again, or null for what is usual
     */
    Overview overview(ReportFilter filter, @Nullable Integer repeatDays, Instant now) {
        return agencies.ask((settings, trip) -> {
            BusinessCalendar calendar = settings.calendar();
            ReportedRange range = filter.range(calendar, now);
            Asked asked = new Asked(
                    filter,
                    filter.performerFor(tenant.get()),
                    calendar,
                    range,
                    before(range, calendar),
                    filter.buckets(calendar, range),
                    now);
            var sums = trip.list(
                    asked.bindTo(database.sql(asked.byHour() ? OverviewSql.HOURS : OverviewSql.DAYS)), SiteSums::of);
            var came = trip.list(asked.bindTo(database.sql(OverviewSql.CAME)), Came::of);
            Sql first = asked.bindTo(database.sql(OverviewSql.NEWCOMERS))
                    .bind("repeatDays", repeatDays == null ? USUAL_REPEAT_DAYS : repeatDays)
                    .bind("today", calendar.dayOf(now));
            var newcomers = trip.list(first, Newcomers::of);
            var replies = trip.list(asked.bindTo(database.sql(OverviewSql.REPLIES)), Replies::of);
            var events = trip.list(asked.bindTo(database.sql(OverviewSql.EVENTS)), Counted::of);
            var due = due(trip, settings, asked);
            var uncounted = trip.one(asked.bindTo(database.sql(OverviewSql.UNCOUNTED)), Uncounted::of);
            return () -> Overview.of(
                    range,
                    asked.before(),
                    asked.buckets(),
                    new Happened(
                            sums.get(),
                            came.get(),
                            newcomers.get(),
                            replies.get(),
                            events.get(),
                            due.get(),
                            uncounted.get().orElseThrow()));
        });
    }

    /**
     * Who became due, as in the report of what mails bring back. A long time of a whole agency is not looked through: it would be read
     * chat by chat, a year more than twice the range.
     */
    private Supplier<@Nullable BecameDue> due(RoundTrip trip, AgencySettings settings, Asked asked) {
        if (asked.performerId() == null && asked.days() > MOST_DAYS_OF_ALL) {
            return () -> null;
        }
        Observation observation = new Observation(
                settings, asked.before().from(), asked.range().to(), Observation.USUAL_DAYS, asked.now());
        var episodes = histories.episodes(
                trip, observation, asked.performerId(), asked.filter().siteId());
        return () -> asked.byHour()
                ? BecameDue.undivided(episodes.get().due(), asked.range().from())
                : BecameDue.divided(episodes.get().due(), asked::partOf);
    }

    /** As many days before. */
    private static ReportedRange before(ReportedRange range, BusinessCalendar calendar) {
        long days = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
        return ReportedRange.of(range.from().minusDays(days), range.from().minusDays(1), calendar);
    }
}
