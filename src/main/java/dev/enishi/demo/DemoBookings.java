package dev.enishi.demo;

import dev.enishi.booking.availability.AvailabilityPlan;
import dev.enishi.booking.availability.AvailabilityPlans;
import dev.enishi.booking.availability.AvailabilityRule;
import dev.enishi.booking.availability.WindowKind;
import dev.enishi.booking.reservation.Booking;
import dev.enishi.booking.reservation.BookingContext;
import dev.enishi.booking.reservation.BookingRequest;
import dev.enishi.demo.DemoPlan.Reservation;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Evenings of the demo performers, an hour of each for newcomers, and who has reserved some of them or wants to. */
@ApplicationScoped
class DemoBookings {
    private static final LocalTime NEWCOMERS_FROM = LocalTime.of(19, 0);
    private static final LocalTime OPEN_FROM = LocalTime.of(20, 0);
    private static final LocalTime UNTIL = LocalTime.of(1, 0);
    private static final int MINUTES = 30;
    private final AvailabilityPlans plans;
    private final Booking booking;
    private final Database database;

    DemoBookings(AvailabilityPlans plans, Booking booking, Database database) {
        this.plans = plans;
        this.booking = booking;
        this.database = database;
    }

    /**
     * Plans a performer's week and places her reservations, each as if it were made when it was: those that are made later
     * find that the hold of an earlier one is over, and store what follows.
     *
     * @param reservations by customer, at least one of them made now
     */
    void write(UUID performerId, Map<UUID, Reservation> reservations, Instant now) {
        plans.store(performerId, plan(), now);
        reservations.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().createdAt()))
                .forEach(one -> place(one.getKey(), one.getValue()));
    }

    private void place(UUID customerId, Reservation reservation) {
        BookingContext context = booking.context(booking.lock(customerId), reservation.createdAt(), "demo");
        OffsetDateTime start =
                reservation.startsAt().atZone(context.owner().zone()).toOffsetDateTime();
        var request = new BookingRequest(start, MINUTES, reservation.requestedBy(), reservation.message(), null);
        UUID id = booking.place(context, request).orThrow();
        if (reservation.holdExpiresAt() != null) {
            hold(id, reservation.holdExpiresAt());
        }
    }

    private void hold(UUID id, Instant until) {
        database.sql("update reservation set hold_expires_at = :until where agency_id = :agency and id = :id")
                .bind("until", until)
                .bind("id", id)
                .update();
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
