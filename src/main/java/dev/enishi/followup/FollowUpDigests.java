package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.Performers;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.followup.FollowUpDigest.FocusPerson;
import dev.enishi.followup.FollowUpDigest.OfReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts the method's look at a day together. */
@ApplicationScoped
public class FollowUpDigests {
    private final FollowUps followUps;
    private final FollowUpQueries queries;
    private final Performers performers;

    FollowUpDigests(FollowUps followUps, FollowUpQueries queries, Performers performers) {
        this.followUps = followUps;
        this.queries = queries;
        this.performers = performers;
    }

    /**
     * The day of a performer, as it is now.
     *
     * @param firstItems how many of each reason and of the dormant
     * @throws dev.enishi.platform.problem.ProblemException 404 when there is no such performer for the caller
     */
    public FollowUpDigest of(UUID performerId, AgencySettings settings, Instant now, int firstItems) {
        LocalDate on = settings.dayOf(now);
        FollowUpDay followUpDay = followUps.followUpDay(performerId, settings, on);
        Suppressed suppressed = Suppressed.of(performers.require(performerId), settings, followUpDay, now);
        int dormantCount = queries.countDormant(performerId);
        List<DormantCustomer> dormant = dormant(performerId, settings, on, firstItems);
        FollowUpContext day = followUps.day(performerId, settings, followUpDay, now);
        List<FocusPerson> focus = focus(performerId, day, suppressed != null);
        if (suppressed != null) {
            return new FollowUpDigest(suppressed, 0, List.of(), List.of(), dormantCount, dormant, focus);
        }
        List<RelationshipFacts> facts = queries.ofTheDay(performerId, day);
        List<Candidate> ofTheDay = followUps.ofTheDay(facts, day);
        long bothWays = ofTheDay.stream()
                .filter(candidate -> candidate.due().has(ReasonCode.INTERVAL))
                .count();
        int byCadence = queries.countByCadence(performerId, on);
        List<Candidate> plan = followUps.due(
                facts, performerId, day, null, null, day.policies().dailyPlanSize());
        return new FollowUpDigest(
                null,
                ofTheDay.size() + byCadence - (int) bothWays,
                followUps.items(plan, day),
                reasons(facts, ofTheDay, byCadence, performerId, day, firstItems),
                dormantCount,
                dormant,
                focus);
    }

    private List<OfReason> reasons(
            List<RelationshipFacts> facts,
            List<Candidate> ofTheDay,
            int byCadence,
            UUID performerId,
            FollowUpContext day,
            int firstItems) {
        return Stream.of(ReasonCode.values())
                .map(code -> {
                    List<Candidate> found = code == ReasonCode.INTERVAL
                            ? followUps.due(facts, performerId, day, code, null, firstItems)
                            : ofTheDay.stream()
                                    .filter(candidate -> candidate.due().has(code))
                                    .toList();
                    int count = code == ReasonCode.INTERVAL ? byCadence : found.size();
                    List<Candidate> first = found.stream().limit(firstItems).toList();
                    return new OfReason(code, count, followUps.items(first, day));
                })
                .filter(reason -> reason.count() > 0)
                .toList();
    }

    private List<DormantCustomer> dormant(UUID performerId, AgencySettings settings, LocalDate on, int limit) {
        return queries.people(
                FollowUpQueries.byCustomer(queries.dormant(performerId, null, null, limit)),
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
