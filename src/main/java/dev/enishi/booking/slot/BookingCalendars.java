package dev.enishi.booking.slot;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.Availability;
import dev.enishi.booking.availability.AvailabilityPlan;
import dev.enishi.booking.availability.AvailabilityPlans;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads booking calendars: her settings, her plan and what is held, one query each. */
@ApplicationScoped
public class BookingCalendars {
    /** The bounds on starts_at reach the index; 28 hours is the longest that a reservation can hold time. */
    private static final String BOOKED = """
            select id, starts_at, ends_at, held_until, newcomer
              from reservation
             where agency_id = :agency and host_id = :timeOwnerId
               and starts_at < :to and starts_at > :from::timestamptz - interval '28 hours' and held_until > :from
               and reservation_shown_state(state, hold_expires_at, :now)
                   in ('REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW')
               [[and id <> :except]]
             order by starts_at
            """;

    private final Agencies agencies;
    private final AvailabilityPlans plans;
    private final Database database;

    BookingCalendars(Agencies agencies, AvailabilityPlans plans, Database database) {
        this.agencies = agencies;
        this.plans = plans;
        this.database = database;
    }

    /** Whose booking calendar, with what it depends on. */
    public record Owner(UUID performerId, AgencySettings settings, AvailabilityPlan plan) {
        /** The zone of her local times. */
        public ZoneId zone() {
            return availability().zone();
        }

        Availability availability() {
            return new Availability(plan, settings.calendar());
        }
    }

    /**
     * A performer's settings and plan.
     *
     * @throws dev.enishi.platform.problem.ProblemException 404 when there is none for the caller
     */
    public Owner owner(UUID performerId) {
        return new Owner(performerId, agencies.settings(), plans.of(performerId));
    }

    /**
     * Her booking calendar of the business weeks (Monday to Sunday) with these days.
     *
     * @param except a reservation that is about to be moved and is in nobody's way, or null
     */
    public BookingCalendar calendar(Owner owner, LocalDate from, LocalDate to, @Nullable UUID except, Instant now) {
        RoundTrip trip = database.roundTrip();
        Supplier<BookingCalendar> calendar = ask(trip, owner, new DayRange(from, to), except, now);
        trip.run();
        return calendar.get();
    }

    /** The same together with other questions. */
    public Supplier<BookingCalendar> ask(
            RoundTrip trip, Owner owner, DayRange days, @Nullable UUID except, Instant now) {
        BusinessCalendar calendar = owner.settings().calendar();
        LocalDate first = BookingCalendar.monday(days.from());
        LocalDate last = BookingCalendar.monday(days.to()).plusDays(6);
        LocalDate beyond = last.plusDays(2); // What starts on the last day holds time for 28 hours at most.
        Sql sql = sql(owner.performerId(), calendar.startOf(first), calendar.endOf(beyond), now)
                .bind("except", except);
        Reply<List<BookedInterval>> booked = trip.list(sql, BookedInterval::of);
        return () -> {
            Availability availability = owner.availability();
            return new BookingCalendar(
                    owner.settings(),
                    availability.zone(),
                    calendar.endOf(last),
                    availability.windowsAndDaysOff(first, beyond),
                    booked.get(),
                    now);
        };
    }

    /** What holds a performer's time between two instants, as part of a round trip, earliest first. */
    public Reply<List<BookedInterval>> booked(RoundTrip trip, UUID performerId, Instant from, Instant to, Instant now) {
        return trip.list(sql(performerId, from, to, now).bind("except", null), BookedInterval::of);
    }

    private Sql sql(UUID performerId, Instant from, Instant to, Instant now) {
        return database.sql(BOOKED)
                .bind("timeOwnerId", performerId)
                .bind("from", from)
                .bind("to", to)
                .bind("now", now);
    }
}
