package dev.enishi.followup;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.Performers;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.followup.Today.FocusPerson;
import dev.enishi.followup.Today.OfReason;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Her home screen. */
@Path("/v1/performers/{id}/today")
@Tag(name = "Follow-ups")
class TodayResource {
    private static final int FIRST_ITEMS = 5;

    private final FollowUps followUps;
    private final FollowUpQueries queries;
    private final ReviewQueries reviews;
    private final VisitQueries visits;
    private final Performers performers;
    private final Agencies agencies;
    private final Clock clock;

    TodayResource(
            FollowUps followUps,
            FollowUpQueries queries,
            ReviewQueries reviews,
            VisitQueries visits,
            Performers performers,
            Agencies agencies,
            Clock clock) {
        this.followUps = followUps;
        this.queries = queries;
        this.reviews = reviews;
        this.visits = visits;
        this.performers = performers;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
    @Requires({Scope.FOLLOWUPS_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "getToday",
            summary = "Her home screen",
            description = "Counts and first items of each list, her focus people and her reservations, in one call.")
    public Today get(@PathParam("id") UUID performerId) {
        Instant now = clock.instant();
        AgencySettings settings = agencies.settings();
        LocalDate on = settings.dayOf(now);
        FollowUpDay workingDay = followUps.workingDay(performerId, settings, on);
        Suppressed suppressed = Suppressed.of(performers.get(performerId), settings, workingDay, now);
        LocalDate reviewed = on.minusDays(settings.policies().reviewDays());
        List<ReviewItem> firstReviews = reviews.list(performerId, settings, reviewed, on, null, null, FIRST_ITEMS);
        int reviewCount = reviews.count(performerId, settings, reviewed);
        int dormantCount = queries.countDormant(performerId);
        List<DormantCustomer> dormant = dormant(performerId, settings, on);
        FollowUpContext day = followUps.day(performerId, settings, workingDay, now);
        List<FocusPerson> focus = focus(performerId, day, suppressed != null);
        List<TodayReservation> reservations = visits.ofToday(performerId, settings, now);
        List<TodayReservation> requests = visits.requests(performerId, settings, now);
        List<MissedCustomer> missed = visits.missed(performerId, settings, on, FIRST_ITEMS);
        if (suppressed != null) {
            return new Today(
                    on,
                    suppressed,
                    0,
                    List.of(),
                    List.of(),
                    reviewCount,
                    firstReviews,
                    dormantCount,
                    dormant,
                    focus,
                    reservations,
                    requests,
                    missed);
        }
        List<RelationshipFacts> facts = queries.ofTheDay(performerId, day);
        List<Candidate> ofTheDay = followUps.ofTheDay(facts, day);
        long bothWays = ofTheDay.stream()
                .filter(candidate -> candidate.due().has(ReasonCode.INTERVAL))
                .count();
        int byCadence = queries.countByCadence(performerId, on);
        List<Candidate> plan = followUps.due(
                facts, performerId, day, null, null, day.policies().dailyPlanSize());
        return new Today(
                on,
                null,
                ofTheDay.size() + byCadence - (int) bothWays,
                followUps.items(plan, day),
                reasons(facts, ofTheDay, byCadence, performerId, day),
                reviewCount,
                firstReviews,
                dormantCount,
                dormant,
                focus,
                reservations,
                requests,
                missed);
    }

    private List<OfReason> reasons(
            List<RelationshipFacts> facts,
            List<Candidate> ofTheDay,
            int byCadence,
            UUID performerId,
            FollowUpContext day) {
        return Stream.of(ReasonCode.values())
                .map(code -> {
                    List<Candidate> found = code == ReasonCode.INTERVAL
                            ? followUps.due(facts, performerId, day, code, null, FIRST_ITEMS)
                            : ofTheDay.stream()
                                    .filter(candidate -> candidate.due().has(code))
                                    .toList();
                    int count = code == ReasonCode.INTERVAL ? byCadence : found.size();
                    List<Candidate> first = found.stream().limit(FIRST_ITEMS).toList();
                    return new OfReason(code, count, followUps.items(first, day));
                })
                .filter(reason -> reason.count() > 0)
                .toList();
    }

    private List<DormantCustomer> dormant(UUID performerId, AgencySettings settings, LocalDate on) {
        return queries.people(
                FollowUpQueries.byCustomer(queries.dormant(performerId, null, null, FIRST_ITEMS)),
                (row, facts) -> DormantCustomer.of(row, facts, settings.policies(), on));
    }

    /** In her quiet hours and on a day off nobody is suggested, not even one of these. */
    private List<FocusPerson> focus(UUID performerId, FollowUpContext day, boolean quiet) {
        return queries.people(
                FollowUpQueries.byCustomer(queries.focus(performerId)),
                (row, facts) -> new FocusPerson(
                        CustomerSummary.of(row, facts, day.policies(), day.on()),
                        facts.lastChat(),
                        NoteBrief.of(row),
                        Touch.of(facts, day.on()),
                        quiet ? null : followUps.due(facts, day).orElse(null)));
    }
}
