package dev.enishi.demo;

import dev.enishi.booking.availability.AvailabilityPlan;
import dev.enishi.booking.availability.AvailabilityPlans;
import dev.enishi.booking.availability.AvailabilityRule;
import dev.enishi.booking.availability.WindowKind;
import dev.enishi.booking.reservation.Booking;
import dev.enishi.booking.reservation.BookingContext;
import dev.enishi.booking.reservation.BookingRequest;
import dev.enishi.booking.reservation.RequestedBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Evenings of the demo performers, an hour of each for newcomers, and who has reserved some of them. */
@ApplicationScoped
class DemoBookings {
    private static final LocalTime NEWCOMERS_FROM = LocalTime.of(19, 0);
    private static final LocalTime OPEN_FROM = LocalTime.of(20, 0);
    private static final LocalTime UNTIL = LocalTime.of(1, 0);
    private static final int MINUTES = 30;
    private static final int RESERVATIONS = 4;

    private final AvailabilityPlans plans;
    private final Booking booking;

    DemoBookings(AvailabilityPlans plans, Booking booking) {
        this.plans = plans;
        this.booking = booking;
    }

    /** Plans a performer's week, and places a few reservations from tomorrow on, one an evening. */
    void write(UUID performerId, List<UUID> customers, Instant now) {
        plans.store(performerId, plan(), now);
        List<UUID> newest = customers.reversed().stream().limit(RESERVATIONS).toList();
        for (int i = 0; i < newest.size(); i++) {
            BookingContext context = booking.context(booking.lock(newest.get(i)), now, "demo");
            ZoneId zone = context.owner().settings().calendar().zone();
            LocalDate evening = LocalDate.ofInstant(now, zone).plusDays(1L + i);
            RequestedBy requestedBy = i % 2 == 0 ? RequestedBy.PERFORMER : RequestedBy.CUSTOMER;
            OffsetDateTime start =
                    evening.atTime(OPEN_FROM.plusHours(1)).atZone(zone).toOffsetDateTime();
            booking.place(context, new BookingRequest(start, MINUTES, requestedBy, null, null));
        }
    }

    private static AvailabilityPlan plan() {
        List<AvailabilityRule> rules = Stream.of(DayOfWeek.values())
                .flatMap(weekday -> Stream.of(
                        rule(WindowKind.NEWCOMER_ONLY, weekday, NEWCOMERS_FROM, OPEN_FROM),
                        rule(WindowKind.OPEN, weekday, OPEN_FROM, UNTIL)))
                .toList();
        return new AvailabilityPlan(rules, List.of(), null, null);
    }

    private static AvailabilityRule rule(WindowKind kind, DayOfWeek weekday, LocalTime from, LocalTime to) {
        return new AvailabilityRule(kind, weekday, from, to, null, null);
    }
}
