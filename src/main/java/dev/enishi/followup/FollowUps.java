package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.Texts;
import dev.enishi.relationship.CustomerSummary;
import dev.enishi.relationship.Facts;
import dev.enishi.relationship.Touch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The follow-up list: candidates from the database, decided by the rule, in the order of the list. */
@ApplicationScoped
public class FollowUps {
    private final FollowUpQueries queries;
    private final Texts texts;

    FollowUps(FollowUpQueries queries, Texts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    /**
     * Those due on a day, after a place in the list.
     *
     * @param reason only those with this reason, or null for all
     */
    List<Candidate> due(
            UUID performerId,
            AgencySettings settings,
            LocalDate on,
            @Nullable ReasonCode reason,
            Candidate.@Nullable Place after,
            int limit) {
        return due(
                queries.ofTheDay(performerId, settings.policies(), on),
                performerId,
                settings,
                on,
                reason,
                after,
                limit);
    }

    /** The same, when those for whom a reason of the day may hold have been read already. */
    List<Candidate> due(
            List<Facts> ofTheDay,
            UUID performerId,
            AgencySettings settings,
            LocalDate on,
            @Nullable ReasonCode reason,
            Candidate.@Nullable Place after,
            int limit) {
        List<UUID> known = ofTheDay.stream().map(Facts::customerId).toList();
        Stream<Facts> byCadence = reason == null || reason == ReasonCode.INTERVAL
                ? queries.byCadence(performerId, settings.policies(), on, after, known, limit).stream()
                : Stream.of();
        return Stream.concat(ofTheDay.stream(), byCadence)
                .flatMap(facts -> decided(facts, settings, on))
                .filter(candidate -> reason == null || candidate.due().has(reason))
                .filter(candidate -> after == null || candidate.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Candidate::place))
                .limit(limit)
                .toList();
    }

    /** Those due on a day for another reason than the cadence alone, in the order of the list. */
    List<Candidate> ofTheDay(List<Facts> ofTheDay, AgencySettings settings, LocalDate on) {
        return ofTheDay.stream()
                .flatMap(facts -> decided(facts, settings, on))
                .sorted(Comparator.comparing(Candidate::place))
                .toList();
    }

    /** Whether one customer is due on a day, in words. */
    public Optional<DueView> due(Facts facts, AgencySettings settings, LocalDate on) {
        return decided(facts, settings, on)
                .map(candidate -> DueView.of(candidate.due(), on, texts))
                .findFirst();
    }

    private static Stream<Candidate> decided(Facts facts, AgencySettings settings, LocalDate on) {
        return switch (FollowUpRule.decide(facts, settings.policies(), on)) {
            case Decision.Due due -> Stream.of(new Candidate(facts, due));
            case Decision.NotDue notDue -> Stream.of();
            case Decision.Excluded excluded -> Stream.of();
        };
    }

    /** What is shown of those who are due, in their order. */
    List<FollowUpItem> items(List<Candidate> candidates, AgencySettings settings, LocalDate on) {
        SequencedMap<UUID, Candidate> wanted = new LinkedHashMap<>();
        candidates.forEach(candidate -> wanted.put(candidate.facts().customerId(), candidate));
        return queries.people(wanted, (row, candidate) -> item(row, candidate, settings, on));
    }

    private FollowUpItem item(Row row, Candidate candidate, AgencySettings settings, LocalDate on) {
        DueView due = DueView.of(candidate.due(), on, texts);
        return new FollowUpItem(
                CustomerSummary.of(row, candidate.facts(), settings.policies(), on),
                due.dueOn(),
                due.overdueDays(),
                due.reasons(),
                candidate.facts().lastChat(),
                NoteBrief.of(row),
                Touch.of(candidate.facts(), on));
    }
}
