package dev.enishi.desk;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Scope;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.desk.afterchat.AfterChats;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts of all performers who comes, who wants to come, who came in vain, and which chats are to be read again. */
@ApplicationScoped
public class AgencyTodayQueries {
    /** Each as {@link VisitQueries} and {@link ReviewQueries} read it, by an index that begins with the performer. */
    private static final String VISITS = """
            select p.id, requested.requests, requested.request_expires_at, around.reservations, around.outcomes_missing,
                   (select count(*)::int
                      from (
                           select a.customer_id
                             from missed_attempt a
                            where a.agency_id = :agency and a.performer_id = p.id
                            group by a.customer_id
                           having count(*) >= :alert) often
                      join customer b on b.agency_id = :agency and b.id = often.customer_id
                      join relationship f on f.agency_id = :agency and f.customer_id = often.customer_id
                     where b.blocked_since is null
                       and (select count(*) from missed_attempt a
                             where a.agency_id = :agency and a.performer_id = p.id and a.customer_id = often.customer_id
                               and (f.last_chat_at is null or a.at > f.last_chat_at)) >= :alert) as missed_attempts,
                   (select count(*)::int
                      from chat h
                     where h.agency_id = :agency and h.performer_id = p.id and h.kind <> 'PEEK'
                       and h.started_at >= :reviewedFrom and h.started_at < :reviewedTo) as reviews,
                   (select count(*)::int
                      from alert l
                     where :told and l.agency_id = :agency and l.performer_id = p.id
                       and l.acknowledged_at is null and l.resolved_at is null) as alerts,
                   (select count(*)::int
            """ + AfterChats.LACKING_OF_EACH + """
                   ) as after_chats
              from (
                   select id from performer
                    where agency_id = :agency and deactivated_at is null
                    order by id
                    limit :limit) p
             cross join lateral (
                   select count(*)::int as requests, min(v.hold_expires_at) as request_expires_at
                     from reservation v
                    where v.agency_id = :agency and v.host_id = p.id and v.state = 'REQUESTED'
                      and v.hold_expires_at > :now and v.hold_expires_at < 'infinity') requested
             cross join lateral (
                   select count(*) filter (
                              where v.starts_at >= :from
                                and reservation_shown_state(v.state, v.hold_expires_at, :now)
                                    in ('REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW'))::int as reservations,
                          count(*) filter (where v.state = 'CONFIRMED' and v.ends_at <= :now)::int as outcomes_missing
                     from reservation v
                    where v.agency_id = :agency and v.host_id = p.id
                      and v.starts_at >= :outcomesFrom and v.starts_at < :to) around
            """;

    private final Database database;
    private final CurrentPrincipal principal;

    AgencyTodayQueries(Database database, CurrentPrincipal principal) {
        this.database = database;
        this.principal = principal;
    }

    /** What is counted of one performer. */
    public record Visits(
            UUID performerId,
            int requests,
            @Nullable Instant requestExpiresAt,
            int reservations,
            int outcomesMissing,
            int missedAttempts,
            int reviews,
            int alerts,
            int afterChats) {
        static Visits of(Row row) {
            return new Visits(
                    row.uuid("id"),
                    row.integer("requests"),
                    row.instantOrNull("request_expires_at"),
                    row.integer("reservations"),
                    row.integer("outcomes_missing"),
                    row.integer("missed_attempts"),
                    row.integer("reviews"),
                    row.integer("alerts"),
                    row.integer("after_chats"));
        }
    }

    /** Of all who work for the agency. */
    public Reply<List<Visits>> visits(RoundTrip trip, AgencySettings settings, LocalDate on, Instant now) {
        BusinessCalendar calendar = settings.calendar();
        LocalDate reviewed = settings.policies().reviewedOn(on);
        return trip.list(
                AfterChats.lately(database.sql(VISITS), settings, on)
                        .bind("told", principal.get().scopes().contains(Scope.BOUNDARIES_READ))
                        .bind("alert", settings.policies().reservations().missedAttemptsAlert())
                        .bind("reviewedFrom", calendar.startOf(reviewed))
                        .bind("reviewedTo", calendar.endOf(reviewed))
                        .bind("outcomesFrom", calendar.startOf(on.minusDays(VisitQueries.OUTCOME_DAYS)))
                        .bind("from", calendar.startOf(on))
                        .bind("to", calendar.endOf(on))
                        .bind("now", now)
                        .limit(PerformerContexts.MOST),
                Visits::of);
    }
}
