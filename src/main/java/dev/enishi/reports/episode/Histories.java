package dev.enishi.reports.episode;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.Availability;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the histories of customers from a year before the first day on, by the indexes on performer or agency and time, each as one row,
 * so that a million contacts are a few thousand rows. What was before is known from the derived facts.
 */
@ApplicationScoped
public class Histories {
    private static final String CONTACTS = """
            with contact as (
                select customer_id, started_at as at, 'CHAT' as what, '' as template_id
                  from chat
                 where agency_id = :agency and kind <> 'PEEK' and started_at >= :since and started_at <= :now
                   [[and performer_id = :performerId]]
                   [[and site_id = :siteId]]
                union all
                select customer_id, sent_at,
                       case when direction = 'IN' then 'FROM_CUSTOMER' when channel = 'SECRET' then 'SECRET' else purpose end,
                       coalesce(template_id::text, '')
                  from message
                 where agency_id = :agency and sent_at >= :since and sent_at <= :now
                   [[and performer_id = :performerId]]
                   [[and site_id = :siteId]]
                union all
                select customer_id, at, 'REFUSAL', ''
                  from boundary_incident
                 where agency_id = :agency and at >= :since and at <= :now
                   [[and performer_id = :performerId]]
                   [[and site_id = :siteId]]
            ),
            """;

    /** A reservation that came to nothing before its time is not known to have been there. It lasts a day at most. */
    private static final String APPOINTMENTS = """
            appointment as (
                select customer_id, array_agg(created_at order by id) as agreed_at, array_agg(ends_at order by id) as agreed_until
                  from reservation
                 where agency_id = :agency and starts_at >= :start::timestamptz - interval '24 hours' and created_at <= :now
                   and reservation_shown_state(state, hold_expires_at, :now)
                       in ('REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW')
                   [[and performer_id = :performerId]]
                   [[and site_id = :siteId]]
                 group by customer_id
            ),
            """;

    /** Chats before messages of the same instant, as the derived facts take them. */
    private static final String HISTORIES = CONTACTS + APPOINTMENTS + """
            history as (
                select customer_id,
                       array_agg(at order by at, what <> 'CHAT', what, template_id) as happened_at,
                       array_agg(what order by at, what <> 'CHAT', what, template_id) as what,
                       array_agg(template_id order by at, what <> 'CHAT', what, template_id) as template_ids
                  from contact
                 group by customer_id
            )
            select c.performer_id, coalesce(c.cadence_days, p.cadence_days) as own_cadence,
                   c.blocked_since is not null or c.no_mail as unwanted, c.snoozed_until, r.first_chat_day, r.chat_days,
                   h.happened_at, h.what, h.template_ids,
                   coalesce(a.agreed_at, '{}') as agreed_at, coalesce(a.agreed_until, '{}') as agreed_until
              from history h
              join customer c on c.agency_id = :agency and c.id = h.customer_id
              join performer p on p.agency_id = :agency and p.id = c.performer_id
              join relationship r on r.agency_id = :agency and r.customer_id = h.customer_id
              left join appointment a on a.customer_id = h.customer_id
            """;

    private final Database database;
    private final PerformerContexts performers;

    Histories(Database database, PerformerContexts performers) {
        this.database = database;
        this.performers = performers;
    }

    /**
     * What came of mails and of those who were due; answered with the round trip.
     *
     * @param performerId of whose customers alone, or null
     * @param siteId on which site alone, or null
     */
    public Supplier<Episodes> episodes(
            RoundTrip trip, Observation observation, @Nullable UUID performerId, @Nullable UUID siteId) {
        Reply<List<PerformerContext>> plans = performers.all(trip, observation.settings());
        Reply<List<History>> histories = histories(trip, observation, performerId, siteId);
        return () -> {
            Map<UUID, Predicate<LocalDate>> daysOff = plans.get().stream()
                    .collect(Collectors.toMap(one -> one.performer().id(), Histories::daysOff));
            return Episodes.of(histories.get().stream()
                    .map(history -> Episodes.of(
                            history, daysOff.getOrDefault(history.performerId(), day -> false), observation))
                    .toList());
        };
    }

    Reply<List<History>> histories(
            RoundTrip trip, Observation observation, @Nullable UUID performerId, @Nullable UUID siteId) {
        BusinessCalendar calendar = observation.settings().calendar();
        return trip.list(
                database.sql(HISTORIES)
                        .bind("performerId", performerId)
                        .bind("siteId", siteId)
                        .bind("since", calendar.startOf(observation.lookBack()))
                        .bind("start", calendar.startOf(observation.from()))
                        .bind("now", observation.now())
                        .plannedForItsValues(),
                History::of);
    }

    /** As planned now: former plans are not kept. */
    private static Predicate<LocalDate> daysOff(PerformerContext performer) {
        Availability availability = performer.availability();
        Map<LocalDate, Boolean> known = new HashMap<>();
        return day -> known.computeIfAbsent(day, availability::isDayOff);
    }
}
