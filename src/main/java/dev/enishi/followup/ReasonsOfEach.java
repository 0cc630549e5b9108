package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.Availability;
import dev.enishi.booking.availability.AvailabilityPlan;
import dev.enishi.booking.availability.AvailabilityPlans;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The reasons of many customers, each at an instant of its own, in one round trip. */
@ApplicationScoped
class ReasonsOfEach {
    private final AvailabilityPlans plans;
    private final AppointmentQueries appointments;
    private final Database database;

    ReasonsOfEach(AvailabilityPlans plans, AppointmentQueries appointments, Database database) {
        this.plans = plans;
        this.appointments = appointments;
        this.database = database;
    }

    /** As {@link FollowUps#reasonsWhenWritten}, of those to whom she wrote at an instant. */
    Map<UUID, List<ReasonCode>> whenWritten(
            List<RelationshipFacts> each, AgencySettings settings, Map<UUID, Instant> writtenAt) {
        RoundTrip trip = database.roundTrip();
        Supplier<Map<UUID, AvailabilityPlan>> planned = plans.ofCustomers(trip, writtenAt.keySet());
        Function<Function<UUID, FollowUpDay>, Map<UUID, Appointments>> found =
                appointments.ofEach(trip, writtenAt, settings);
        trip.run();
        Map<UUID, FollowUpDay> days = days(planned.get(), settings, writtenAt);
        Map<UUID, Appointments> agreed = found.apply(id -> Objects.requireNonNull(days.get(id)));
        return each.stream()
                .collect(Collectors.toMap(
                        RelationshipFacts::customerId,
                        facts -> reasons(
                                facts,
                                new FollowUpContext(
                                        settings,
                                        Objects.requireNonNull(days.get(facts.customerId())),
                                        Objects.requireNonNull(writtenAt.get(facts.customerId())),
                                        agreed))));
    }

    private static List<ReasonCode> reasons(RelationshipFacts facts, FollowUpContext when) {
        return when.reasons(facts).stream().map(Reason::code).toList();
    }

    /** The days on which she wrote, among her days off, which are found out once for each plan. */
    private static Map<UUID, FollowUpDay> days(
            Map<UUID, AvailabilityPlan> plans, AgencySettings settings, Map<UUID, Instant> writtenAt) {
        Map<AvailabilityPlan, Predicate<LocalDate>> daysOff = new HashMap<>();
        return writtenAt.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        written -> FollowUpDay.worked(
                                settings.dayOf(written.getValue()),
                                daysOff.computeIfAbsent(
                                        plans.getOrDefault(written.getKey(), AvailabilityPlan.EMPTY),
                                        plan -> FollowUps.daysOff(new Availability(plan, settings.calendar()))))));
    }
}
