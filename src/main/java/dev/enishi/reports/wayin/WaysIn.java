package dev.enishi.reports.wayin;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.booking.slot.BookingCalendars;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.desk.attention.WalkInSql;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Span;
import dev.enishi.reports.wayin.Observed.Held;
import dev.enishi.reports.wayin.Observed.InVain;
import dev.enishi.reports.wayin.Observed.Session;
import dev.enishi.reports.wayin.Observed.TwoShot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads what newcomers met, all of it in one view of the database, by the indexes on performer and time. */
@ApplicationScoped
class WaysIn {
    /** Neither sessions nor chats last longer: so far back begins what reaches into a range. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final String SESSIONS = """
            select started_at, mode, least(coalesce(ended_at, :now), started_at + interval '24 hours') as stayed_until,
                   (ended_at is null and started_at <= :now::timestamptz - interval '24 hours') as unfinished
              from online_session
             where agency_id = :agency and performer_id = :performerId
               and started_at > :since and started_at < :end
               and coalesce(ended_at, :now) > :start
            """;

    private static final String TWO_SHOTS = """
             where h.agency_id = :agency and h.performer_id = :performerId and h.kind = 'TWO_SHOT'
               and h.started_at > :since and h.started_at < :end
               and coalesce(h.ended_at, :now) > :start
            """;

    private static final String STAYS =
            """
            select h.customer_id, h.started_at, lasted.ended_at,
            """ + WalkInSql.WALKED_IN + """
                   as walked_in,
                   coalesce(h.started_at < (
            """ + WalkInSql.KNOWN_SINCE + """
                   ), true) as newcomer
              from chat h
              join relationship r on r.agency_id = :agency and r.customer_id = h.customer_id
            """ + WalkInSql.LASTED + TWO_SHOTS;

    private static final String VISITORS = "select " + CustomerSummary.BESIDE + """
              from (select distinct h.customer_id from chat h
            """ + TWO_SHOTS + """
                   ) met
              join customer c on c.agency_id = :agency and c.id = met.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = met.customer_id
            """;

    /** An attempt that a request left behind when it ran out is counted as the request, in the hour that was asked for. */
    private static final String IN_VAIN = """
            select a.at as wanted_at, false as requested
              from missed_attempt a
              join customer c on c.agency_id = :agency and c.id = a.customer_id and c.blocked_since is null
              join relationship r on r.agency_id = :agency and r.customer_id = a.customer_id
             where a.agency_id = :agency and a.performer_id = :performerId and a.reservation_id is null
               and a.at >= :start and a.at < :end
               and coalesce(a.at < (
            """ + WalkInSql.KNOWN_SINCE + """
                   ), true)
             union all
            select v.starts_at, true
              from reservation v
              join customer c on c.agency_id = :agency and c.id = v.customer_id and c.blocked_since is null
             where v.agency_id = :agency and v.host_id = :performerId and v.newcomer
               and v.starts_at >= :start and v.starts_at < :end
               and reservation_shown_state(v.state, v.hold_expires_at, :now) = 'EXPIRED'
            """;

    private final PerformerContexts performers;
    private final BookingCalendars bookings;
    private final WayInAssembly assembly;
    private final Database database;

    WaysIn(PerformerContexts performers, BookingCalendars bookings, WayInAssembly assembly, Database database) {
        this.performers = performers;
        this.bookings = bookings;
        this.assembly = assembly;
        this.database = database;
    }

    /**
     * What is asked for.
     *
     * @param performer about whom
     * @param range over which days
     * @param hours the hours of the week of these
     * @param now as of when
     */
    record Asked(PerformerContext performer, ReportedRange range, Buckets hours, Instant now) {}

    /**
     * That of a performer, as of now.
     *
     * @throws dev.enishi.platform.problem.ProblemException 404 when there is no such performer for the caller, 400 naming {@code to}
     *     when the days are out of order or too many
     */
    WayIn of(UUID performerId, WayInRange days, Instant now) {
        return performers.ask(performerId, (performer, trip) -> {
            AgencySettings settings = performer.settings();
            ReportFilter filter = days.of(performerId, settings.calendar(), now);
            ReportedRange range = filter.range(settings.calendar(), now);
            Buckets hours = filter.buckets(settings.calendar(), range);
            Supplier<Observed> observed = observed(trip, performerId, hours.range(), settings, now);
            var visitors = trip.list(
                    sql(VISITORS, performerId, hours.range(), now),
                    row -> CustomerSummary.beside(row, settings.policies(), settings.dayOf(now)));
            return () -> assembly.of(
                    new Asked(performer, range, hours, now),
                    observed.get(),
                    visitors.get().stream().collect(Collectors.toMap(CustomerSummary::id, Function.identity())));
        });
    }

    private Supplier<Observed> observed(
            RoundTrip trip, UUID performerId, Span range, AgencySettings settings, Instant now) {
        var sessions = trip.list(sql(SESSIONS, performerId, range, now), Session::of);
        var twoShots = trip.list(inCalendar(sql(STAYS, performerId, range, now), settings), TwoShot::of);
        var held = bookings.booked(trip, performerId, range.from(), range.until(), now);
        var inVain = trip.list(inCalendar(sql(IN_VAIN, performerId, range, now), settings), InVain::of);
        return () -> new Observed(
                time(sessions.get(), range, settings, now),
                sessions.get(),
                twoShots.get(),
                held.get().stream().map(Held::of).toList(),
                inVain.get());
    }

    /** Before the first day with a session nothing was recorded. */
    private static Span time(List<Session> sessions, Span range, AgencySettings settings, Instant now) {
        Instant first = sessions.stream()
                .map(session -> session.span().from())
                .min(Comparator.naturalOrder())
                .orElse(now);
        return new Span(settings.calendar().startOf(settings.dayOf(first)), now).within(range);
    }

    private static Sql inCalendar(Sql sql, AgencySettings settings) {
        return sql.bind("zone", settings.calendar().zone().getId())
                .bind("dayStart", settings.calendar().dayStart());
    }

    private Sql sql(String text, UUID performerId, Span range, Instant now) {
        return database.sql(text)
                .bind("performerId", performerId)
                .bind("since", range.from().minus(LONGEST))
                .bind("start", range.from())
                .bind("end", range.until())
                .bind("now", now)
                .plannedForItsValues();
    }
}
