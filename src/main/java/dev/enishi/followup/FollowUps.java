package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.Availability;
import dev.enishi.booking.availability.AvailabilityPlan;
import dev.enishi.booking.availability.AvailabilityPlans;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Texts;
import dev.enishi.wording.fitting.FittingTemplates;
import dev.enishi.wording.fitting.TemplateShelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The follow-up list: candidates from the database, decided by the rule, in the order of the list. */
@ApplicationScoped
public class FollowUps {
    private final FollowUpQueries queries;
    private final AppointmentQueries appointments;
    private final AvailabilityPlans plans;
    private final PerformerContexts performers;
    private final FreeStarts freeStarts;
    private final FittingTemplates words;
    private final Texts texts;
    private final Database database;

    FollowUps(
            FollowUpQueries queries,
            AppointmentQueries appointments,
            AvailabilityPlans plans,
            PerformerContexts performers,
            FreeStarts freeStarts,
            FittingTemplates words,
            Texts texts,
            Database database) {
        this.queries = queries;
        this.appointments = appointments;
        this.plans = plans;
        this.performers = performers;
        this.freeStarts = freeStarts;
        this.words = words;
        this.texts = texts;
        this.database = database;
    }

    /** A business day among the days off of a performer. */
    FollowUpDay day(PerformerContext performer, LocalDate on) {
        return FollowUpDay.of(on, daysOff(performer.availability()));
    }

    static Predicate<LocalDate> daysOff(Availability availability) {
        Map<LocalDate, Boolean> known = new HashMap<>();
        return day -> known.computeIfAbsent(day, availability::isDayOff);
    }

    /** A day of a performer as of an instant: what decides on it comes with the round trip. */
    public PerformerDay day(RoundTrip trip, PerformerContext performer, LocalDate on, Instant now) {
        DayInQuestion day = new DayInQuestion(performer.settings(), day(performer, on), now);
        Suppressed suppressed = Suppressed.of(performer.performer(), day.settings(), day.day(), now);
        if (suppressed != null) {
            return new PerformerDay(performer, day, suppressed, () -> day.with(Map.of()), facts -> Optional.empty());
        }
        Supplier<FollowUpContext> context = context(trip, performer.performer().id(), day);
        return new PerformerDay(performer, day, null, context, facts -> due(facts, context.get()));
    }

    /** What decides on a day about the customers of a performer. */
    Supplier<FollowUpContext> context(RoundTrip trip, UUID performerId, DayInQuestion day) {
        Supplier<Map<UUID, Appointments>> found =
                appointments.ofPerformer(trip, performerId, day.settings(), day.day(), day.now());
        return () -> day.with(found.get());
    }

    /**
     * The list of a performer after a place in it.
     *
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    FollowUpList list(UUID performerId, FollowUpFilter filter, @Nullable Place after, int limit, Instant now) {
        return find(performerId, filter, after, limit, now)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The same; empty when there is no such performer for the caller. */
    Optional<FollowUpList> find(
            UUID performerId, FollowUpFilter filter, @Nullable Place after, int limit, Instant now) {
        return performers.find(performerId, (performer, trip) -> {
            LocalDate on = filter.dayOr(performer.settings().dayOf(now));
            return list(trip, day(trip, performer, on, now), filter, after, limit);
        });
    }

    private Supplier<FollowUpList> list(
            RoundTrip trip, PerformerDay day, FollowUpFilter filter, @Nullable Place after, int limit) {
        PerformerContext performer = day.performer();
        if (day.suppressed() != null) {
            return () -> new FollowUpList(performer, day.context().get(), day.suppressed(), List.of());
        }
        Reply<List<RelationshipFacts>> possiblyDue = queries.possiblyDue(
                trip, performer.performer().id(), day.day(), after, filter.asksForCadence() ? limit : 0);
        return () -> {
            FollowUpContext context = day.context().get();
            return new FollowUpList(performer, context, null, due(possiblyDue.get(), context, filter, after, limit));
        };
    }

    /**
     * Those due on a day, after a place in the list.
     *
     * @param filter which of them
     */
    static List<Candidate> due(
            List<RelationshipFacts> possiblyDue,
            FollowUpContext day,
            FollowUpFilter filter,
            @Nullable Place after,
            int limit) {
        return due(possiblyDue, day).stream()
                .filter(candidate -> filter.test(candidate.due()))
                .filter(candidate -> after == null || candidate.place().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    /** All of them who are due on a day, in the order of the list. */
    static List<Candidate> due(List<RelationshipFacts> possiblyDue, FollowUpContext day) {
        return possiblyDue.stream()
                .<Candidate>mapMulti((facts, due) -> decided(facts, day).ifPresent(due))
                .sorted(Comparator.comparing(Candidate::place))
                .toList();
    }

    /** Whether a customer is due now, in words, once his facts are known; not on her day off. */
    public Function<RelationshipFacts, Optional<DueView>> due(
            RoundTrip trip, UUID customerId, AgencySettings settings, Instant now) {
        LocalDate on = settings.dayOf(now);
        Supplier<FollowUpContext> context =
                context(trip, customerId, settings, now, daysOff -> FollowUpDay.of(on, daysOff));
        return facts -> due(facts, context.get());
    }

    /** Every reason for which she could write to a customer when she did: then she worked on that day, off or not. */
    List<ReasonCode> reasonsWhenWritten(RoundTrip trip, RelationshipFacts facts, AgencySettings settings, Instant at) {
        LocalDate on = settings.dayOf(at);
        Supplier<FollowUpContext> context =
                context(trip, facts.customerId(), settings, at, daysOff -> FollowUpDay.worked(on, daysOff));
        trip.run();
        return context.get().reasons(facts).stream().map(Reason::code).toList();
    }

    private Supplier<FollowUpContext> context(
            RoundTrip trip,
            UUID customerId,
            AgencySettings settings,
            Instant at,
            Function<Predicate<LocalDate>, FollowUpDay> among) {
        Reply<Optional<AvailabilityPlan>> plan = plans.ofCustomer(trip, customerId);
        Function<FollowUpDay, Map<UUID, Appointments>> found =
                appointments.ofCustomer(trip, customerId, settings, settings.dayOf(at), at);
        return () -> {
            FollowUpDay day = among.apply(
                    daysOff(new Availability(plan.get().orElse(AvailabilityPlan.EMPTY), settings.calendar())));
            return new FollowUpContext(settings, day, at, found.apply(day));
        };
    }

    /** The same on a day about which all is known. */
    Optional<DueView> due(RelationshipFacts facts, FollowUpContext day) {
        return decided(facts, day).map(candidate -> DueView.of(candidate.due(), day.on(), texts));
    }

    static Optional<Candidate> decided(RelationshipFacts facts, FollowUpContext day) {
        return switch (day.decide(facts)) {
            case Decision.Due due -> Optional.of(new Candidate(facts, due));
            case Decision.NotDue notDue -> Optional.empty();
            case Decision.Excluded excluded -> Optional.empty();
        };
    }

    /** What is shown of some who are due, in their order. */
    List<FollowUpItem> items(FollowUpList list, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        FollowUpContext day = list.day();
        RoundTrip trip = database.roundTrip();
        var people =
                queries.people(trip, candidates.stream().map(Candidate::facts).toList(), day.policies(), day.on());
        var starts = freeStarts.of(trip, list.performer(), candidates, day);
        var templates = words.of(trip, List.of(list.performer().performer().id()));
        trip.run();
        return items(candidates, day, new Known(people.get(), starts.get(), templates.get()));
    }

    /**
     * What is known of those who are due.
     *
     * @param people by customer; who is not there has gone meanwhile
     * @param freeStarts by customer
     * @param templates those of the agency and of their performers
     */
    record Known(Map<UUID, Person> people, Map<UUID, List<Instant>> freeStarts, TemplateShelf templates) {}

    /** The same of people who are known. */
    List<FollowUpItem> items(List<Candidate> candidates, FollowUpContext day, Known known) {
        return candidates.stream()
                .flatMap(candidate -> Stream.ofNullable(
                                known.people().get(candidate.facts().customerId()))
                        .map(person -> item(person, candidate, day, known)))
                .toList();
    }

    private FollowUpItem item(Person person, Candidate candidate, FollowUpContext day, Known known) {
        DueView due = DueView.of(candidate.due(), day.on(), texts);
        return new FollowUpItem(
                person.customer(),
                person.performer(),
                candidate.due().lane(),
                due.dueOn(),
                due.overdueDays(),
                due.reasons(),
                known.freeStarts().get(candidate.facts().customerId()),
                WordsOfReasons.fitting(candidate, person, day, known.templates()),
                person.chat(),
                candidate.facts().lastChatAt(),
                person.lastLoginAt(),
                person.lastMessage(),
                person.note(),
                Touch.of(candidate.facts(), day.on()),
                person.cadence());
    }
}
