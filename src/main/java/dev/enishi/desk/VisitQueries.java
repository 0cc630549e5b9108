package dev.enishi.desk;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Reads who comes today, who wants to come, and who came while she was busy. */
@ApplicationScoped
class VisitQueries {
    /** How long she is asked for the outcome of a reservation. */
    static final int OUTCOME_DAYS = 7;

    private static final int MOST_OF_A_DAY = 300;
    private static final int MOST_REQUESTS = 20;

    private static final String PERSON = CustomerSummary.COLUMNS + ", " + RelationshipFacts.WITHOUT_OUTLOOK;

    private static final String RESERVATIONS =
            "select v.id, v.version, v.state, v.starts_at, v.ends_at, v.hold_expires_at, v.message, " + PERSON + """
              from reservation v
              join customer c on c.agency_id = :agency and c.id = v.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = v.customer_id
             where v.agency_id = :agency and v.host_id = :performerId
            """;

    /** A confirmed one of an earlier day that has started has no outcome yet, or still runs. */
    private static final String OF_DAY = RESERVATIONS + """
               and v.starts_at >= :outcomesFrom and v.starts_at < :to
               and (v.state = 'CONFIRMED' and (v.starts_at >= :from or v.starts_at <= :now)
                 or v.starts_at >= :from
                    and reservation_shown_state(v.state, v.hold_expires_at, :now)
                        in ('REQUESTED', 'COMPLETED', 'NO_SHOW'))
             order by v.starts_at, v.id
             limit :limit
            """;

    /** None is held beyond its start; a range with two ends ({@code docs/performance.md}). */
    private static final String REQUESTS =
            "select v.id, v.version, v.state, v.starts_at, v.ends_at, v.hold_expires_at, v.message, " + PERSON + """
              from (
                   select id, version, customer_id, state, starts_at, ends_at, hold_expires_at, message
                     from reservation
                    where agency_id = :agency and host_id = :performerId and state = 'REQUESTED'
                      and hold_expires_at > :now and hold_expires_at < 'infinity'
                    order by hold_expires_at, id
                    limit :limit) v
              join customer c on c.agency_id = :agency and c.id = v.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = v.customer_id
             order by v.hold_expires_at, v.id
            """;

    private static final String MISSED = "select m.attempts, m.last_at, " + PERSON + """
              from (
                   select a.customer_id, count(*)::int as attempts, max(a.at) as last_at
                     from missed_attempt a
                     join relationship f on f.agency_id = :agency and f.customer_id = a.customer_id
                     join customer b on b.agency_id = :agency and b.id = a.customer_id
                    where a.agency_id = :agency and a.performer_id = :performerId and b.blocked_since is null
                      and (f.last_chat_at is null or a.at > f.last_chat_at)
                    group by a.customer_id
                   having count(*) >= :alert
                    order by last_at desc, a.customer_id
                    limit :limit) m
              join customer c on c.agency_id = :agency and c.id = m.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = m.customer_id
             order by m.last_at desc, m.customer_id
            """;

    private final Database database;

    VisitQueries(Database database) {
        this.database = database;
    }

    private Sql of(PerformerContext performer, String sql) {
        return database.sql(sql).bind("performerId", performer.performer().id());
    }

    /** Those of the business day, and the confirmed ones of the days before, in time order. */
    Reply<List<TodayReservation>> ofDay(RoundTrip trip, PerformerContext performer, LocalDate on, Instant now) {
        BusinessCalendar calendar = performer.settings().calendar();
        Sql sql = of(performer, OF_DAY)
                .bind("outcomesFrom", calendar.startOf(on.minusDays(OUTCOME_DAYS)))
                .bind("from", calendar.startOf(on))
                .bind("to", calendar.endOf(on))
                .bind("now", now)
                .limit(MOST_OF_A_DAY);
        return trip.list(sql, visits(performer, on, now));
    }

    /** Those she has not answered yet, soonest expiry first. */
    Reply<List<TodayReservation>> requests(RoundTrip trip, PerformerContext performer, Instant now) {
        LocalDate today = performer.settings().dayOf(now);
        Sql sql = of(performer, REQUESTS).bind("now", now).limit(MOST_REQUESTS);
        return trip.list(sql, visits(performer, today, now));
    }

    /** Who came too often while she was busy, last first. */
    Reply<List<MissedCustomer>> missed(RoundTrip trip, PerformerContext performer, LocalDate today, int limit) {
        AgencySettings settings = performer.settings();
        Sql sql = of(performer, MISSED)
                .bind("alert", settings.policies().reservations().missedAttemptsAlert())
                .limit(limit);
        return trip.list(sql, row -> MissedCustomer.of(row, person(row, settings, today)));
    }

    private static Function<Row, TodayReservation> visits(PerformerContext performer, LocalDate today, Instant now) {
        AgencySettings settings = performer.settings();
        return row -> TodayReservation.of(row, person(row, settings, today), settings.calendar(), now);
    }

    private static CustomerSummary person(Row row, AgencySettings settings, LocalDate today) {
        return CustomerSummary.of(row, RelationshipFacts.of(row), settings.policies(), today);
    }
}
