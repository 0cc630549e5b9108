package dev.enishi.followup;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.followup.AgencyDay.WorkingPerformer;
import dev.enishi.followup.AgencyFollowUpQueries.Met;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts whom each performer of the agency has on her lists, as her own day does: by three round trips, however many there are. */
@ApplicationScoped
public class AgencyFollowUpCounts {
    private static final String COUNTS = AgencyQuiet.WITH + """
            select p.id,
                   (select count(*)::int from relationship r
                     where r.agency_id = :agency and r.performer_id = p.id and r.rank is not null and r.due_on <= :on
                       and (r.snoozed_until is null or r.snoozed_until <= :on)
                       and (r.quiet_until is null or r.quiet_until <= :on)
                       and r.customer_id not in (select customer_id from quiet)) as due,
                   (select count(*)::int from relationship r
                     where r.agency_id = :agency and r.performer_id = p.id and r.rank is not null
                       and r.favorite_idle_on >= 'epoch' and r.favorite_idle_on <= :on
                       and (r.due_on is null or r.due_on > :on)
                       and (r.snoozed_until is null or r.snoozed_until <= :on)
                       and (r.quiet_until is null or r.quiet_until <= :on)
                       and r.customer_id not in (select customer_id from quiet)) as idle,
                   (select count(*)::int from relationship r
                     where r.agency_id = :agency and r.performer_id = p.id
                       and r.live_since is not null and r.live_since > :liveFrom) as live,
                   (select count(*)::int from relationship r
                     where r.agency_id = :agency and r.performer_id = p.id and r.dormant) as dormant
              from (
                   select id from performer
                    where agency_id = :agency and deactivated_at is null
                    order by id
                    limit :limit) p
            """;

    private final AgencyDays days;
    private final AgencyFollowUpQueries queries;
    private final Database database;

    AgencyFollowUpCounts(AgencyDays days, AgencyFollowUpQueries queries, Database database) {
        this.days = days;
        this.queries = queries;
        this.database = database;
    }

    /**
     * Those of one performer.
     *
     * @param performer whose
     * @param suppressed why nothing is suggested to her, or null
     * @param lanes how many customers must hear from her, by lane
     * @param replies how many of them wait for a reply
     * @param unansweredRequests of how many a request ran out
     * @param live how many are in a live chat with her now
     * @param dormant how many are dormant
     */
    public record OfPerformer(
            PerformerName performer,
            @Nullable Suppressed suppressed,
            Map<Lane, Integer> lanes,
            int replies,
            int unansweredRequests,
            int live,
            int dormant) {
        /** How many customers must hear from her. */
        public int followUps() {
            return lanes.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What else is asked about all performers, in the same view of the database.
     *
     * @param <A> the answer
     */
    public interface Beside<A> {
        /** Adds its statements to the round trip, and tells how to put their replies and the counts together. */
        Function<List<OfPerformer>, A> about(AgencySettings settings, LocalDate on, RoundTrip trip);
    }

    /** What the database counts: the day does not decide about more than a few of those whom the cadence makes due. */
    private record Counted(UUID performerId, int byCadence, int live, int dormant) {
        static Counted of(Row row) {
            return new Counted(
                    row.uuid("id"),
                    row.integer("due") + row.integer("idle"),
                    row.integer("live"),
                    row.integer("dormant"));
        }
    }

    /**
     * Of all who work for the agency, together with what else is asked.
     *
     * @param on which day; null is today
     */
    public <A> A with(@Nullable LocalDate on, Instant now, Beside<A> beside) {
        AgencyDay day = days.of(on, now);
        RoundTrip trip = database.roundTrip();
        Function<List<OfPerformer>, A> answer = beside.about(day.settings(), day.on(), trip);
        var met = queries.ofTheDay(trip, day, true);
        Reply<List<Counted>> counts = trip.list(
                AgencyQuiet.bind(database.sql(COUNTS), day).bind("on", day.on()).limit(PerformerContexts.MOST),
                Counted::of);
        trip.run();
        Map<UUID, List<Met>> byPerformer = met.get().stream().collect(Collectors.groupingBy(Met::performerId));
        Map<UUID, Counted> counted =
                counts.get().stream().collect(Collectors.toMap(Counted::performerId, Function.identity()));
        return answer.apply(together(day, byPerformer, counted));
    }

    /** Who has left meanwhile is counted no more. */
    private static List<OfPerformer> together(
            AgencyDay day, Map<UUID, List<Met>> byPerformer, Map<UUID, Counted> counted) {
        List<OfPerformer> all = new ArrayList<>();
        for (HeldBack one : day.heldBack()) {
            Counted count = counted.get(one.performer().id());
            if (count != null) {
                all.add(new OfPerformer(
                        one.performer(), one.suppressed(), none(), 0, 0, count.live(), count.dormant()));
            }
        }
        day.working().forEach((id, performer) -> {
            Counted count = counted.get(id);
            if (count != null) {
                all.add(ofPerformer(performer, byPerformer.getOrDefault(id, List.of()), count));
            }
        });
        return all;
    }

    private static Map<Lane, Integer> none() {
        Map<Lane, Integer> lanes = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            lanes.put(lane, 0);
        }
        return lanes;
    }

    private static OfPerformer ofPerformer(WorkingPerformer performer, List<Met> met, Counted count) {
        List<Decision.Due> decided = met.stream()
                .flatMap(one -> FollowUps.decided(one.facts(), performer.context()).stream())
                .map(Candidate::due)
                .toList();
        return new OfPerformer(
                performer.name(),
                null,
                lanes(decided, count.byCadence()),
                having(decided, ReasonCode.REPLY),
                having(decided, ReasonCode.UNANSWERED_REQUEST),
                count.live(),
                count.dormant());
    }

    private static int having(List<Decision.Due> decided, ReasonCode reason) {
        return (int) decided.stream().filter(due -> due.has(reason)).count();
    }

    /**
     * Whoever cannot wait is counted in that lane, and not among those whom the cadence makes due as well; who is slipping away and
     * nothing else has not been counted.
     */
    private static Map<Lane, Integer> lanes(List<Decision.Due> decided, int byCadence) {
        Map<Lane, Integer> lanes = none();
        lanes.put(Lane.CADENCE, byCadence);
        for (Decision.Due due : decided) {
            boolean counted = due.has(ReasonCode.INTERVAL) || due.has(ReasonCode.FAVORITE_IDLE);
            boolean canWait = due.lane() == Lane.CADENCE;
            if (!canWait) {
                lanes.merge(due.lane(), 1, Integer::sum);
            }
            if (counted != canWait) {
                lanes.merge(Lane.CADENCE, canWait ? 1 : -1, Integer::sum);
            }
        }
        return lanes;
    }
}
