package dev.enishi.desk.attention;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.booking.slot.Audience;
import dev.enishi.booking.slot.BookingCalendar;
import dev.enishi.booking.slot.BookingCalendars;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.booking.slot.SlotRequest;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.desk.attention.AttentionRange.Days;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds who mails and has never chatted. All of them are prospects, so the same start can be offered to each. */
@ApplicationScoped
class ShyMailers {
    private static final int OFFERED_MINUTES = 30;
    private static final int DAYS_AHEAD = 30;

    /**
     * Neither those who are banned, nor those who asked for no mail: to them nothing can be offered. Nor those who were refused
     * of late: no time of newcomers is open to them. Nor those who have an appointment to come, or wait for one.
     */
    private static final String SHY = """
            select h.last_mail_in_at, m.mails_in, m.mails_out,
            """ + CustomerSummary.BESIDE + """
              from (
                   select customer_id, last_mail_in_at
                     from relationship
                    where agency_id = :agency and performer_id = :performerId and first_chat_at is null
                      and last_mail_in_at >= :start and last_mail_in_at < :end and (rank is not null or dormant)
                      and (quiet_until is null or quiet_until <= :today)
                      and not exists (
                          select 1 from reservation v
                           where v.agency_id = :agency and v.customer_id = relationship.customer_id and v.ends_at > :now
                             and reservation_shown_state(v.state, v.hold_expires_at, :now) in ('REQUESTED', 'CONFIRMED'))
                      [[and (last_mail_in_at, customer_id) < (:afterAt, :afterId)]]
                    order by last_mail_in_at desc, customer_id desc
                    limit :limit) h
              join customer c on c.agency_id = :agency and c.id = h.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = h.customer_id
             cross join lateral (
                   select (count(*) filter (where direction = 'IN'))::int as mails_in,
                          (count(*) filter (where direction = 'OUT'))::int as mails_out
                     from message
                    where agency_id = :agency and customer_id = h.customer_id and channel = 'MAIL'
                      and sent_at >= :start and sent_at < :end) m
             order by h.last_mail_in_at desc, h.customer_id desc
            """;

    private final PerformerContexts performers;
    private final BookingCalendars calendars;
    private final Database database;

    ShyMailers(PerformerContexts performers, BookingCalendars calendars, Database database) {
        this.performers = performers;
        this.calendars = calendars;
        this.database = database;
    }

    /** After which customer a page goes on. */
    record Place(Instant lastMailInAt, UUID customerId) {
        static @Nullable Place of(List<@Nullable String> key) {
            return key.isEmpty() ? null : new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        }
    }

    /** Whose last mail came in a time, the newest first. */
    FoundCustomers<ShyMailer> list(
            UUID performerId, AttentionRange range, Instant now, @Nullable Place after, int limit) {
        return performers.ask(performerId, (performer, trip) -> {
            AgencySettings settings = performer.settings();
            LocalDate today = settings.dayOf(now);
            Days days = range.on(today);
            Sql sql = database.sql(SHY)
                    .bind("performerId", performerId)
                    .bind("start", days.start(settings.calendar()))
                    .bind("end", days.end(settings.calendar()))
                    .bind("today", today)
                    .bind("now", now)
                    .bind("afterAt", after == null ? null : after.lastMailInAt())
                    .bind("afterId", after == null ? null : after.customerId())
                    .limit(limit);
            var shy = trip.list(sql, row -> ShyMailer.of(row, settings.policies(), today));
            Supplier<Optional<Instant>> start = freeStart(trip, performer, today, now);
            return () -> new FoundCustomers<>(days, offered(shy.get(), start));
        });
    }

    private static List<ShyMailer> offered(List<ShyMailer> shy, Supplier<Optional<Instant>> start) {
        Instant free = shy.isEmpty() ? null : start.get().orElse(null);
        return shy.stream().map(one -> one.offered(free)).toList();
    }

    private Supplier<Optional<Instant>> freeStart(
            RoundTrip trip, PerformerContext performer, LocalDate today, Instant now) {
        Owner owner = new Owner(performer.performer().id(), performer.settings(), performer.plan());
        LocalDate last = today.plusDays(DAYS_AHEAD);
        Instant end = performer.settings().calendar().endOf(last);
        Supplier<BookingCalendar> calendar = calendars.ask(trip, owner, new DayRange(today, last), null, now);
        Instant first = performer.settings().policies().reservations().firstStartForCustomers(now);
        SlotRequest wish = new SlotRequest(first, OFFERED_MINUTES, Audience.NEWCOMER, first);
        return () -> calendar.get().starts(wish).stream().findFirst().filter(start -> start.isBefore(end));
    }
}
