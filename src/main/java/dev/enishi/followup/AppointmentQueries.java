package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.followup.Appointments.Appointment;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what the follow-ups need to know of reservations: one statement for a performer, or for one customer. */
@ApplicationScoped
class AppointmentQueries {
    private static final String AROUND = """
            select v.customer_id, v.state as kind, v.starts_at as at
              from reservation v
             where v.agency_id = :agency and v.%1$s = :whose and v.starts_at >= :from and v.starts_at < :to
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
            union all
            select r.customer_id, 'NONE_AGREED', r.last_chat_at
              from relationship r
             where r.agency_id = :agency and r.%1$s = :whose and r.rank is not null
               and r.last_chat_day between :chatFrom and :on and r.chat_days >= :regularMinDays
               and r.customer_id not in (
                   select v.customer_id from reservation v
                    where v.agency_id = :agency and v.%1$s = :whose and v.ends_at > :now
                      and v.state in ('REQUESTED', 'CONFIRMED')
                      and reservation_shown_state(v.state, v.hold_expires_at, :now) <> 'EXPIRED')
               and (r.customer_id, true) not in (
                   select o.customer_id, o.decided_at >= f.last_chat_at
                     from next_visit_offer o
                     join relationship f on f.agency_id = :agency and f.customer_id = o.customer_id
                    where o.agency_id = :agency and o.%1$s = :whose and o.state = 'REFUSED'
                      and o.decided_at >= :chatsFrom)
            order by at
            """;

    private static final String OF_PERFORMER = AROUND.formatted("performer_id");
    private static final String OF_CUSTOMER = AROUND.formatted("customer_id");

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
    Map<UUID, Appointments> ofPerformer(UUID performerId, AgencySettings settings, FollowUpDay day, Instant now) {
        return around(OF_PERFORMER, performerId, settings, day, now);
    }

    /** The same of one customer. */
    Map<UUID, Appointments> ofCustomer(UUID customerId, AgencySettings settings, FollowUpDay day, Instant now) {
        return around(OF_CUSTOMER, customerId, settings, day, now);
    }

    private Map<UUID, Appointments> around(
            String sql, UUID whose, AgencySettings settings, FollowUpDay day, Instant now) {
        BusinessCalendar calendar = settings.calendar();
        LocalDate chatFrom = chatFrom(day);
        return database
                .sql(sql)
                .bind("whose", whose)
                .bind("from", calendar.startOf(day.from().minusDays(1)))
                .bind("to", calendar.endOf(day.on().plusDays(1)))
                .bind("chatFrom", chatFrom)
                .bind("chatsFrom", calendar.startOf(chatFrom))
                .bind("on", day.on())
                .bind("now", now)
                .bind("regularMinDays", settings.policies().regularMinDays())
                .list(Found::of)
                .stream()
                .collect(Collectors.groupingBy(
                        Found::customerId,
                        Collectors.collectingAndThen(Collectors.toList(), found -> together(found, calendar))));
    }

    /** The first day of which a chat can ask for an appointment: the day before, or the first that was moved. */
    static LocalDate chatFrom(FollowUpDay day) {
        LocalDate dayBefore = day.on().minusDays(1);
        return day.from().isBefore(dayBefore) ? day.from() : dayBefore;
    }

    private static Appointments together(List<Found> found, BusinessCalendar calendar) {
        return new Appointments(
                of("CONFIRMED", found, calendar),
                of("NO_SHOW", found, calendar),
                found.stream().anyMatch(one -> one.kind().equals("NONE_AGREED")));
    }

    private static List<Appointment> of(String kind, List<Found> found, BusinessCalendar calendar) {
        return found.stream()
                .filter(one -> one.kind().equals(kind))
                .map(one ->
                        new Appointment(calendar.dayOf(one.at()), LocalDateTime.ofInstant(one.at(), calendar.zone())))
                .toList();
    }
}
