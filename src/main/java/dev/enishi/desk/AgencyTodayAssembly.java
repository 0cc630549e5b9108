package dev.enishi.desk;

import dev.enishi.agency.Agencies;
import dev.enishi.desk.AgencyTodayQueries.Visits;
import dev.enishi.followup.AgencyFollowUpCounts;
import dev.enishi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the day of all performers together: by four round trips, however many there are. */
@ApplicationScoped
class AgencyTodayAssembly {
    private static final Comparator<PerformerToday> ORDER = Comparator.<PerformerToday, String>comparing(
                    one -> one.performer().name())
            .thenComparing(one -> one.performer().id(), Ids.ORDER);

    private final Agencies agencies;
    private final AgencyTodayQueries queries;
    private final AgencyFollowUpCounts followUps;

    AgencyTodayAssembly(Agencies agencies, AgencyTodayQueries queries, AgencyFollowUpCounts followUps) {
        this.agencies = agencies;
        this.queries = queries;
        this.followUps = followUps;
    }

    private record Counted(LocalDate on, List<Visits> visits) {}

    /**
     * A day.
     *
     * @param on which; null is today
     */
    AgencyToday of(@Nullable LocalDate on, Instant now) {
        Counted counted = agencies.ask((settings, trip) -> {
            LocalDate day = on == null ? settings.dayOf(now) : on;
            var visits = queries.visits(trip, settings, day, now);
            return () -> new Counted(day, visits.get());
        });
        Map<UUID, Visits> visits =
                counted.visits().stream().collect(Collectors.toMap(Visits::performerId, Function.identity()));
        return new AgencyToday(
                counted.on(),
                followUps.on(counted.on(), now).stream()
                        .flatMap(one -> Stream.ofNullable(
                                        visits.get(one.performer().id()))
                                .map(theirs -> PerformerToday.of(one, theirs)))
                        .sorted(ORDER)
                        .toList());
    }
}
