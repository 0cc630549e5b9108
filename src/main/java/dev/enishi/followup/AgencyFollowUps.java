package dev.enishi.followup;

import dev.enishi.agency.Agencies;
import dev.enishi.followup.AgencyDay.WorkingPerformer;
import dev.enishi.followup.AgencyFollowUpQueries.Met;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.wording.fitting.FittingTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up lists of all performers as one, in the order of {@link Place}: lane by lane, as far as a page needs them. The list
 * of one performer is asked for as her own.
 */
@ApplicationScoped
class AgencyFollowUps {
    /** Read beyond what a page needs: some of those read in the order of one reason have their place by another. */
    private static final int SPARE = 20;

    private final AgencyDays days;
    private final AgencyFollowUpQueries queries;
    private final FollowUps followUps;
    private final FollowUpQueries people;
    private final FreeStarts freeStarts;
    private final FittingTemplates words;
    private final Agencies agencies;
    private final CurrentTenant tenant;
    private final Database database;

    AgencyFollowUps(
            AgencyDays days,
            AgencyFollowUpQueries queries,
            FollowUps followUps,
            FollowUpQueries people,
            FreeStarts freeStarts,
            FittingTemplates words,
            Agencies agencies,
            CurrentTenant tenant,
            Database database) {
        this.days = days;
        this.queries = queries;
        this.followUps = followUps;
        this.people = people;
        this.freeStarts = freeStarts;
        this.words = words;
        this.agencies = agencies;
        this.tenant = tenant;
        this.database = database;
    }

    /** Those due after a place in the list. */
    AgencyFollowUpList list(AgencyFollowUpFilter filter, @Nullable Place after, int limit, Instant now) {
        UUID own = tenant.get().performerId();
        UUID performerId = filter.performerId() == null ? own : filter.performerId();
        return performerId == null
                ? ofAll(filter.each(), after, limit, now)
                : followUps
                        .find(performerId, filter.each(), after, limit, now)
                        .map(AgencyFollowUpList::of)
                        .orElseGet(() -> AgencyFollowUpList.empty(
                                filter.each().dayOr(agencies.settings().dayOf(now))));
    }

    /** Each lane is read for a whole page, so that there is one statement of each length of a page. */
    private AgencyFollowUpList ofAll(FollowUpFilter filter, @Nullable Place after, int limit, Instant now) {
        AgencyDay day = days.of(filter.on(), now);
        List<AgencyFollowUpList.Due> due = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            if (!day.working().isEmpty() && due.size() < limit && filter.asksFor(lane)) {
                due.addAll(ofLane(lane, day, filter.of(lane), after, limit));
            }
        }
        return new AgencyFollowUpList(day.on(), day.heldBack(), first(limit, due));
    }

    private List<AgencyFollowUpList.Due> ofLane(
            Lane lane, AgencyDay day, FollowUpFilter filter, @Nullable Place after, int limit) {
        int passed = after == null ? -1 : after.lane().compareTo(lane);
        Place within = passed == 0 ? after : null;
        return passed > 0
                ? List.of()
                : switch (lane) {
                    case NOW ->
                        isOfTheDay(filter.reason())
                                ? ofTheDay(day, filter, within, limit)
                                : inOrder(queries::now, day, filter, within, limit);
                    case TODAY -> ofTheDay(day, filter, within, limit);
                    case CADENCE -> inOrder(queries::cadence, day, filter, within, limit);
                };
    }

    /** A reason of those whom only a look at the whole day finds. */
    private static boolean isOfTheDay(@Nullable ReasonCode reason) {
        return reason == ReasonCode.OCCASION
                || reason == ReasonCode.PROMISE
                || reason == ReasonCode.RESERVATION
                || reason == ReasonCode.UNANSWERED_REQUEST;
    }

    private List<AgencyFollowUpList.Due> ofTheDay(
            AgencyDay day, FollowUpFilter filter, @Nullable Place after, int limit) {
        RoundTrip trip = database.roundTrip();
        Supplier<List<Met>> met = queries.ofTheDay(trip, day, false);
        trip.run();
        return met.get().stream()
                .flatMap(one -> due(one, day, filter))
                .filter(one -> after == null || one.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(AgencyFollowUpList.Due::place))
                .limit(limit)
                .toList();
    }

    /** Reads in the order of the list. */
    private interface Reading {
        List<Met> next(AgencyDay day, FollowUpFilter filter, @Nullable Place after, int limit);
    }

    /** Whoever has his place by another reason than that by which he was read is found there. */
    private static List<AgencyFollowUpList.Due> inOrder(
            Reading reading, AgencyDay day, FollowUpFilter filter, @Nullable Place after, int limit) {
        List<AgencyFollowUpList.Due> due = new ArrayList<>();
        int most = limit + SPARE;
        Place from = after;
        List<Met> met;
        do {
            met = reading.next(day, filter, from, most);
            met.stream()
                    .flatMap(one -> due(one, day, filter)
                            .filter(candidate -> candidate.place().equals(one.place())))
                    .forEach(due::add);
            from = met.isEmpty() ? from : met.getLast().inOrder();
        } while (due.size() < limit && met.size() == most);
        return first(limit, due);
    }

    private static List<AgencyFollowUpList.Due> first(int limit, List<AgencyFollowUpList.Due> due) {
        return due.subList(0, Math.min(limit, due.size()));
    }

    private static Stream<AgencyFollowUpList.Due> due(Met met, AgencyDay day, FollowUpFilter filter) {
        WorkingPerformer performer = day.working().get(met.performerId());
        if (performer == null) {
            return Stream.empty();
        }
        return FollowUps.decided(met.facts(), performer.context())
                .filter(candidate -> filter.test(candidate.due()))
                .map(candidate -> new AgencyFollowUpList.Due(performer, candidate))
                .stream();
    }

    /** What is shown of some who are due, in their order. */
    List<FollowUpItem> items(List<AgencyFollowUpList.Due> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        FollowUpContext day = due.getFirst().performer().context();
        List<Candidate> candidates =
                due.stream().map(AgencyFollowUpList.Due::candidate).toList();
        RoundTrip trip = database.roundTrip();
        var known =
                people.people(trip, candidates.stream().map(Candidate::facts).toList(), day.policies(), day.on());
        var starts = freeStarts.of(trip, due);
        var templates = words.of(
                trip, due.stream().map(AgencyFollowUpList.Due::performerId).toList());
        trip.run();
        return followUps.items(candidates, day, new FollowUps.Known(known.get(), starts.get(), templates.get()));
    }
}
