package dev.enishi.desk;

import dev.enishi.desk.AgencyTodayQueries.Visits;
import dev.enishi.followup.AgencyFollowUpCounts;
import dev.enishi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the day of all performers together: by three round trips, however many there are. */
@ApplicationScoped
class AgencyTodayAssembly {
    private static final Comparator<PerformerToday> ORDER = Comparator.<PerformerToday, String>comparing(
                    one -> one.performer().name())
            .thenComparing(one -> one.performer().id(), Ids.ORDER);

    private final AgencyTodayQueries queries;
    private final AgencyFollowUpCounts followUps;

    AgencyTodayAssembly(AgencyTodayQueries queries, AgencyFollowUpCounts followUps) {
        this.queries = queries;
        this.followUps = followUps;
    }

    /**
     * A day.
     *
     * @param on which; null is today
     */
    AgencyToday of(@Nullable LocalDate on, Instant now) {
        return followUps.with(on, now, (settings, day, trip) -> {
            var visits = queries.visits(trip, settings, day, now);
            return counts -> new AgencyToday(day, together(counts, visits.get()));
        });
    }

    private static List<PerformerToday> together(List<AgencyFollowUpCounts.OfPerformer> counts, List<Visits> visits) {
        Map<UUID, Visits> byPerformer =
                visits.stream().collect(Collectors.toMap(Visits::performerId, Function.identity()));
        return counts.stream()
                .map(one -> PerformerToday.of(
                        one,
                        Objects.requireNonNull(byPerformer.get(one.performer().id()))))
                .sorted(ORDER)
                .toList();
    }
}
