package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.followup.Appointments.Appointment;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads what the follow-ups need to know of reservations: of all customers of a performer, or of one. */
@ApplicationScoped
class AppointmentQueries {
    /** Whose confirmed reservations come, or who did not come, and she has neither chatted with him nor written to him since. */
    static final String APPOINTED = """
              from reservation v
             where v.agency_id = :agency and v.%1$s = :%2$s and v.starts_at >= :startsFrom and v.starts_at < :startsTo
               and (v.state = 'CONFIRMED' and v.starts_at > :now
                 or v.state = 'NO_SHOW'
                    and not exists (
                        select 1 from message m
                         where m.agency_id = :agency and m.customer_id = v.customer_id and m.direction = 'OUT'
                           and m.sent_at >= v.starts_at)
                    and not exists (
                        select 1 from chat h
                         where h.agency_id = :agency and h.customer_id = v.customer_id and h.kind <> 'PEEK'
                           and h.started_at >= v.starts_at))
            """;

    private static final String AROUND = "select v.customer_id, v.state as kind, v.starts_at as at" + APPOINTED + """
            union all
            select r.customer_id, 'NONE_AGREED', r.last_chat_at
              from relationship r
             where r.agency_id = :agency and r.%1$s = :%2$s and r.rank is not null
               and r.last_chat_day between :chatFrom and :on and r.chat_days >= :regularMinDays
               and r.customer_id not in (
                   select v.customer_id from reservation v
                    where v.agency_id = :agency and v.%1$s = :%2$s and v.ends_at > :now
                      and v.state in ('REQUESTED', 'CONFIRMED')
                      and reservation_shown_state(v.state, v.hold_expires_at, :now) <> 'EXPIRED')
               and (r.customer_id, true) not in (
                   select o.customer_id, o.decided_at >= f.last_chat_at
                     from next_visit_offer o
                     join relationship f on f.agency_id = :agency and f.customer_id = o.customer_id
                    where o.agency_id = :agency and o.%1$s = :%2$s and o.state = 'REFUSED'
                      and o.decided_at >= :chatsFrom)
            order by at
            """;

    private static final String OF_PERFORMER = AROUND.formatted("performer_id", "performerId");
    private static final String OF_CUSTOMER = AROUND.formatted("customer_id", "customerId");

    private final Database database;

    AppointmentQueries(Database database) {
        this.database = database;
    }

    private record Found(UUID customerId, String kind, Instant at) {
        static Found of(Row row) {
            return new Found(row.uuid("customer_id"), row.text("kind"), row.instant("at"));
        }
    }

    /** Of each customer of a performer of whom there is something to say. */
    Supplier<Map<UUID, Appointments>> ofPerformer(
            RoundTrip trip, UUID performerId, AgencySettings settings, FollowUpDay day, Instant now) {
        Sql sql = database.sql(OF_PERFORMER).bind("performerId", performerId);
        Reply<List<Found>> found = trip.list(around(sql, settings, day, now), Found::of);
        return () -> byCustomer(found.get(), day, settings.calendar());
    }

    /** The same of one customer, for each day off before and with a day that may prove to be one. */
    Function<FollowUpDay, Map<UUID, Appointments>> ofCustomer(
            RoundTrip trip, UUID customerId, AgencySettings settings, LocalDate on, Instant now) {
        Sql sql = database.sql(OF_CUSTOMER).bind("customerId", customerId);
        Reply<List<Found>> found = trip.list(around(sql, settings, FollowUpDay.afterLongestRun(on), now), Found::of);
        return day -> byCustomer(found.get(), day, settings.calendar());
    }

    private static Sql around(Sql sql, AgencySettings settings, FollowUpDay day, Instant now) {
        LocalDate chatFrom = chatFrom(day);
        return sql.bind(appointed(settings, day, now))
                .bind("chatFrom", chatFrom)
                .bind("chatsFrom", settings.calendar().startOf(chatFrom))
                .bind("on", day.on())
                .bind("regularMinDays", settings.policies().regularMinDays());
    }

    /** The parameters of {@link #APPOINTED} besides whose. */
    static Map<String, Instant> appointed(AgencySettings settings, FollowUpDay day, Instant now) {
        BusinessCalendar calendar = settings.calendar();
        return Map.of(
                "startsFrom", calendar.startOf(day.from().minusDays(1)),
                "startsTo", calendar.endOf(day.on().plusDays(1)),
                "now", now);
    }

    /** The first day of which a chat can ask for an appointment: the day before, or the first that was moved. */
    static LocalDate chatFrom(FollowUpDay day) {
        LocalDate dayBefore = day.on().minusDays(1);
        return day.from().isBefore(dayBefore) ? day.from() : dayBefore;
    }

    private static Map<UUID, Appointments> byCustomer(List<Found> found, FollowUpDay day, BusinessCalendar calendar) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        Found::customerId,
                        Collectors.collectingAndThen(Collectors.toList(), all -> together(all, day, calendar))));
    }

    private static Appointments together(List<Found> found, FollowUpDay day, BusinessCalendar calendar) {
        LocalDate first = day.from().minusDays(1);
        List<Appointment> coming = new ArrayList<>();
        List<Appointment> noShows = new ArrayList<>();
        boolean noneAgreed = false;
        for (Found one : found) {
            LocalDate its = calendar.dayOf(one.at());
            if (one.kind().equals("NONE_AGREED")) {
                noneAgreed |= !its.isBefore(chatFrom(day));
            } else if (!its.isBefore(first)) {
                (one.kind().equals("CONFIRMED") ? coming : noShows)
                        .add(new Appointment(its, LocalDateTime.ofInstant(one.at(), calendar.zone())));
            }
        }
        return new Appointments(coming, noShows, noneAgreed);
    }
}
