package dev.enishi.followup;

import dev.enishi.access.PerformerName;
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
     * @param live how many are in a live chat with her now
     * @param dormant how many are dormant
     */
    public record OfPerformer(
            PerformerName performer,
            @Nullable Suppressed suppressed,
            Map<Lane, Integer> lanes,
            int live,
            int dormant) {}

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

    /** Of all who work for the agency. */
    public List<OfPerformer> on(LocalDate on, Instant now) {
        AgencyDay day = days.of(on, now);
        RoundTrip trip = database.roundTrip();
        var met = queries.ofTheDay(trip, day, true);
        Reply<List<Counted>> counts = trip.list(
                AgencyQuiet.bind(database.sql(COUNTS), day).bind("on", on).limit(PerformerContexts.MOST), Counted::of);
        trip.run();
        Map<UUID, List<Met>> byPerformer = met.get().stream().collect(Collectors.groupingBy(Met::performerId));
        Map<UUID, Counted> counted =
                counts.get().stream().collect(Collectors.toMap(Counted::performerId, Function.identity()));
        return together(day, byPerformer, counted);
    }

    /** Who has left meanwhile is counted no more. */
    private static List<OfPerformer> together(
            AgencyDay day, Map<UUID, List<Met>> byPerformer, Map<UUID, Counted> counted) {
        List<OfPerformer> all = new ArrayList<>();
        for (HeldBack one : day.heldBack()) {
            Counted count = counted.get(one.performer().id());
            if (count != null) {
                all.add(new OfPerformer(one.performer(), one.suppressed(), none(), count.live(), count.dormant()));
            }
        }
        day.working().forEach((id, performer) -> {
            Counted count = counted.get(id);
            if (count != null) {
                Map<Lane, Integer> lanes = lanes(performer, byPerformer.getOrDefault(id, List.of()), count.byCadence());
                all.add(new OfPerformer(performer.name(), null, lanes, count.live(), count.dormant()));
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

    /** Whoever cannot wait is counted in that lane, and not among those whom the cadence makes due as well. */
    private static Map<Lane, Integer> lanes(WorkingPerformer performer, List<Met> met, int byCadence) {
        Map<Lane, Integer> lanes = none();
        lanes.put(Lane.CADENCE, byCadence);
        met.stream()
                .flatMap(one -> FollowUps.decided(one.facts(), performer.context()).stream())
                .map(Candidate::due)
                .filter(due -> due.lane() != Lane.CADENCE)
                .forEach(due -> {
                    lanes.merge(due.lane(), 1, Integer::sum);
                    if (due.has(ReasonCode.INTERVAL) || due.has(ReasonCode.FAVORITE_IDLE)) {
                        lanes.merge(Lane.CADENCE, -1, Integer::sum);
                    }
                });
        return lanes;
    }
}
