package dev.enishi.followup;

import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.followup.FollowUpDigest.FocusPerson;
import dev.enishi.followup.FollowUpDigest.OfReason;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.wording.fitting.FittingTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the method's look at a day together. */
@ApplicationScoped
public class FollowUpDigests {
    private static final int MOST_URGENT = 200;

    private final FollowUps followUps;
    private final FollowUpQueries queries;
    private final FreeStarts freeStarts;
    private final FittingTemplates words;
    private final Database database;

    FollowUpDigests(
            FollowUps followUps,
            FollowUpQueries queries,
            FreeStarts freeStarts,
            FittingTemplates words,
            Database database) {
        this.followUps = followUps;
        this.queries = queries;
        this.freeStarts = freeStarts;
        this.words = words;
        this.database = database;
    }

    /** What the first round trip has found. */
    private record Found(
            PerformerContext performer,
            FollowUpContext day,
            @Nullable Suppressed suppressed,
            List<RelationshipFacts> possiblyDue,
            int byCadence,
            int dormantCount,
            List<RelationshipFacts> dormant,
            List<RelationshipFacts> focus) {}

    /** Whom a digest shows, in the order of each list. */
    private record Shown(List<Candidate> plan, SequencedMap<ReasonCode, List<Candidate>> reasons) {
        List<Candidate> candidates() {
            return Stream.concat(plan.stream(), reasons.values().stream().flatMap(List::stream))
                    .distinct()
                    .toList();
        }
    }

    /**
     * A day of a performer; one more round trip then finds out who they are.
     *
     * @param firstItems how many of each reason and of the dormant
     */
    public Supplier<FollowUpDigest> of(RoundTrip trip, PerformerDay day, int firstItems) {
        Supplier<Found> found = find(trip, day, firstItems);
        return () -> digest(found.get(), firstItems);
    }

    private Supplier<Found> find(RoundTrip trip, PerformerDay asked, int firstItems) {
        PerformerContext performer = asked.performer();
        UUID performerId = performer.performer().id();
        DayInQuestion day = asked.day();
        Suppressed suppressed = asked.suppressed();
        var context = asked.context();
        var dormantCount = queries.countDormant(trip, performerId);
        var dormant = queries.dormant(trip, performerId, null, null, firstItems);
        var focus = queries.focus(trip, performerId);
        if (suppressed != null) {
            return () -> new Found(
                    performer, context.get(), suppressed, List.of(), 0, dormantCount.get(), dormant.get(), focus.get());
        }
        var byCadence = queries.countByCadence(trip, performerId, day);
        var possiblyDue = queries.possiblyDue(
                trip, performerId, day, null, Math.max(day.policies().dailyPlanSize(), firstItems));
        return () -> new Found(
                performer,
                context.get(),
                null,
                possiblyDue.get(),
                byCadence.get(),
                dormantCount.get(),
                dormant.get(),
                focus.get());
    }

    private FollowUpDigest digest(Found found, int firstItems) {
        FollowUpContext day = found.day();
        List<Candidate> due = FollowUps.due(found.possiblyDue(), day);
        Shown shown = shown(due, day, firstItems);
        RoundTrip trip = database.roundTrip();
        var asked = queries.people(
                trip,
                Stream.of(
                                shown.candidates().stream().map(Candidate::facts),
                                found.dormant().stream(),
                                found.focus().stream())
                        .flatMap(facts -> facts)
                        .toList(),
                day.policies(),
                day.on());
        var starts = freeStarts.of(trip, found.performer(), shown.candidates(), day);
        var templates = words.of(
                trip,
                shown.candidates().stream()
                        .map(any -> found.performer().performer().id())
                        .toList());
        trip.run();
        Map<UUID, Person> people = asked.get();
        var known = new FollowUps.Known(people, starts.get(), templates.get());
        Map<Lane, Integer> lanes = lanes(due, found.byCadence());
        return new FollowUpDigest(
                found.suppressed(),
                lanes.values().stream().mapToInt(Integer::intValue).sum(),
                lanes,
                followUps.items(shown.plan(), day, known),
                reasons(shown, found, due, candidates -> followUps.items(candidates, day, known)),
                found.dormantCount(),
                dormant(found.dormant(), day, people),
                focus(found, people));
    }

    private static Shown shown(List<Candidate> due, FollowUpContext day, int firstItems) {
        SequencedMap<ReasonCode, List<Candidate>> reasons = new LinkedHashMap<>();
        for (ReasonCode code : ReasonCode.values()) {
            reasons.put(
                    code,
                    due.stream()
                            .filter(candidate -> candidate.due().has(code))
                            .limit(firstItems)
                            .toList());
        }
        return new Shown(plan(due, day.policies().dailyPlanSize()), reasons);
    }

    /** All who cannot wait, then the first of those who can. */
    private static List<Candidate> plan(List<Candidate> due, int dailyPlanSize) {
        Stream<Candidate> urgent = due.stream()
                .filter(candidate -> candidate.due().lane() != Lane.CADENCE)
                .limit(MOST_URGENT);
        Stream<Candidate> byCadence = due.stream()
                .filter(candidate -> candidate.due().lane() == Lane.CADENCE)
                .limit(dailyPlanSize);
        return Stream.concat(urgent, byCadence).toList();
    }

    /** Of those who are due by the cadence alone only the first are among {@code due}. */
    private static Map<Lane, Integer> lanes(List<Candidate> due, int byCadence) {
        Map<Lane, Integer> lanes = new EnumMap<>(Lane.class);
        Stream.of(Lane.values()).forEach(lane -> lanes.put(lane, lane == Lane.CADENCE ? byCadence : 0));
        for (Candidate candidate : due) {
            boolean counted = candidate.due().has(ReasonCode.INTERVAL);
            boolean canWait = candidate.due().lane() == Lane.CADENCE;
            if (!canWait) {
                lanes.merge(candidate.due().lane(), 1, Integer::sum);
            }
            if (counted != canWait) {
                lanes.merge(Lane.CADENCE, canWait ? 1 : -1, Integer::sum);
            }
        }
        return lanes;
    }

    private static long count(ReasonCode code, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.due().has(code))
                .count();
    }

    private static List<OfReason> reasons(
            Shown shown, Found found, List<Candidate> due, Function<List<Candidate>, List<FollowUpItem>> items) {
        return shown.reasons().entrySet().stream()
                .map(reason -> new OfReason(
                        reason.getKey(),
                        reason.getKey() == ReasonCode.INTERVAL ? found.byCadence() : (int) count(reason.getKey(), due),
                        items.apply(reason.getValue())))
                .filter(reason -> reason.count() > 0)
                .toList();
    }

    private static List<DormantCustomer> dormant(
            List<RelationshipFacts> dormant, FollowUpContext day, Map<UUID, Person> people) {
        return dormant.stream()
                .flatMap(facts -> Stream.ofNullable(people.get(facts.customerId()))
                        .map(person -> DormantCustomer.of(person, facts, day.on())))
                .toList();
    }

    /** In her quiet hours and on a day off nobody is suggested, not even one of these. */
    private List<FocusPerson> focus(Found found, Map<UUID, Person> people) {
        FollowUpContext day = found.day();
        return found.focus().stream()
                .flatMap(facts -> Stream.ofNullable(people.get(facts.customerId()))
                        .map(person -> new FocusPerson(
                                person.customer(),
                                person.focusMotive(),
                                person.chat(),
                                facts.lastChatAt(),
                                person.lastLoginAt(),
                                person.lastMessage(),
                                person.note(),
                                Touch.of(facts, day.on()),
                                person.cadence(),
                                found.suppressed() == null
                                        ? followUps.due(facts, day).orElse(null)
                                        : null)))
                .toList();
    }
}
