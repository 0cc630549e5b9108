package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.PerformerView;
import dev.enishi.booking.availability.Availability;
import dev.enishi.booking.availability.AvailabilityPlans;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The follow-up list: candidates from the database, decided by the rule, in the order of the list. */
@ApplicationScoped
public class FollowUps {
    private final FollowUpQueries queries;
    private final AppointmentQueries appointments;
    private final AvailabilityPlans plans;
    private final Texts texts;

    FollowUps(FollowUpQueries queries, AppointmentQueries appointments, AvailabilityPlans plans, Texts texts) {
        this.queries = queries;
        this.appointments = appointments;
        this.plans = plans;
        this.texts = texts;
    }

    /** A business day among the days off of a performer. */
    FollowUpDay followUpDay(UUID performerId, AgencySettings settings, LocalDate on) {
        return FollowUpDay.of(on, daysOff(performerId, settings));
    }

    private Predicate<LocalDate> daysOff(UUID performerId, AgencySettings settings) {
        Availability availability = new Availability(plans.of(performerId), settings.calendar());
        Map<LocalDate, Boolean> known = new HashMap<>();
        return day -> known.computeIfAbsent(day, availability::isDayOff);
    }

    /** What decides on a day about the customers of a performer. */
    FollowUpContext day(UUID performerId, AgencySettings settings, FollowUpDay day, Instant now) {
        return new FollowUpContext(settings, day, appointments.ofPerformer(performerId, settings, day, now));
    }

    /**
     * The list of a performer: empty where it is held back, else those due after a place in it.
     *
     * @param reason only those with this reason, or null for all
     */
    FollowUpList list(
            PerformerView performer,
            AgencySettings settings,
            FollowUpDay on,
            Instant now,
            @Nullable ReasonCode reason,
            Candidate.@Nullable Place after,
            int limit) {
        Suppressed suppressed = Suppressed.of(performer, settings, on, now);
        if (suppressed != null) {
            return new FollowUpList(new FollowUpContext(settings, on, Map.of()), suppressed, List.of());
        }
        FollowUpContext day = day(performer.id(), settings, on, now);
        return new FollowUpList(
                day, null, due(queries.ofTheDay(performer.id(), day), performer.id(), day, reason, after, limit));
    }

    /**
     * Those due on a day, after a place in the list.
     *
     * @param ofTheDay for whom a reason of the day may hold
     * @param reason only those with this reason, or null for all
     */
    List<Candidate> due(
            List<RelationshipFacts> ofTheDay,
            UUID performerId,
            FollowUpContext day,
            @Nullable ReasonCode reason,
            Candidate.@Nullable Place after,
            int limit) {
        List<UUID> known = ofTheDay.stream().map(RelationshipFacts::customerId).toList();
        Stream<RelationshipFacts> byCadence = reason == null || reason == ReasonCode.INTERVAL
                ? queries.byCadence(performerId, day, after, known, limit).stream()
                : Stream.of();
        return Stream.concat(ofTheDay.stream(), byCadence)
                .flatMap(facts -> decided(facts, day))
                .filter(candidate -> reason == null || candidate.due().has(reason))
                .filter(candidate -> after == null || candidate.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Candidate::place))
                .limit(limit)
                .toList();
    }

    /** Those due on a day for another reason than the cadence alone, in the order of the list. */
    List<Candidate> ofTheDay(List<RelationshipFacts> ofTheDay, FollowUpContext day) {
        return ofTheDay.stream()
                .flatMap(facts -> decided(facts, day))
                .sorted(Comparator.comparing(Candidate::place))
                .toList();
    }

    /** Whether a customer of a performer is due now, in words; not on her day off. */
    public Optional<DueView> due(RelationshipFacts facts, UUID performerId, AgencySettings settings, Instant now) {
        FollowUpDay day = followUpDay(performerId, settings, settings.dayOf(now));
        return due(facts, day, settings, now);
    }

    /** Whether he was when she wrote to him: then she worked on that day, off or not. */
    public Optional<DueView> dueWhenWritten(
            RelationshipFacts facts, UUID performerId, AgencySettings settings, Instant at) {
        FollowUpDay day = FollowUpDay.worked(settings.dayOf(at), daysOff(performerId, settings));
        return due(facts, day, settings, at);
    }

    private Optional<DueView> due(RelationshipFacts facts, FollowUpDay day, AgencySettings settings, Instant now) {
        return due(
                facts,
                new FollowUpContext(settings, day, appointments.ofCustomer(facts.customerId(), settings, day, now)));
    }

    /** The same on a day about which all is known. */
    Optional<DueView> due(RelationshipFacts facts, FollowUpContext day) {
        return decided(facts, day)
                .map(candidate -> DueView.of(candidate.due(), day.on(), texts))
                .findFirst();
    }

    private static Stream<Candidate> decided(RelationshipFacts facts, FollowUpContext day) {
        return switch (day.decide(facts)) {
            case Decision.Due due -> Stream.of(new Candidate(facts, due));
            case Decision.NotDue notDue -> Stream.of();
            case Decision.Excluded excluded -> Stream.of();
        };
    }

    /** What is shown of those who are due, in their order. */
    List<FollowUpItem> items(List<Candidate> candidates, FollowUpContext day) {
        SequencedMap<UUID, Candidate> wanted = new LinkedHashMap<>();
        candidates.forEach(candidate -> wanted.put(candidate.facts().customerId(), candidate));
        return queries.people(wanted, (row, candidate) -> item(row, candidate, day));
    }

    private FollowUpItem item(Row row, Candidate candidate, FollowUpContext day) {
        DueView due = DueView.of(candidate.due(), day.on(), texts);
        return new FollowUpItem(
                CustomerSummary.of(row, candidate.facts(), day.policies(), day.on()),
                due.dueOn(),
                due.overdueDays(),
                due.reasons(),
                candidate.facts().lastChat(),
                NoteBrief.of(row),
                Touch.of(candidate.facts(), day.on()));
    }
}
