package dev.enishi.reports.board;

import dev.enishi.boundary.concentration.EffectiveCustomers;
import dev.enishi.desk.AgencyTodayQueries;
import dev.enishi.desk.AgencyTodayQueries.Visits;
import dev.enishi.followup.AgencyFollowUpCounts;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Span;
import dev.enishi.reports.board.BoardQueries.Care;
import dev.enishi.reports.chatrate.ChatRate;
import dev.enishi.reports.chatrate.ChatRates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the board together: by three round trips, however many performers there are, all numbers in one view of the database. */
@ApplicationScoped
class Boards {
    private static final int DAYS = 7;

    private final AgencyFollowUpCounts followUps;
    private final AgencyTodayQueries visits;
    private final BoardQueries care;
    private final EffectiveCustomers effective;
    private final ChatRates chatRates;

    Boards(
            AgencyFollowUpCounts followUps,
            AgencyTodayQueries visits,
            BoardQueries care,
            EffectiveCustomers effective,
            ChatRates chatRates) {
        this.followUps = followUps;
        this.visits = visits;
        this.care = care;
        this.effective = effective;
        this.chatRates = chatRates;
    }

    /** What is known of each performer beside the follow-ups, by id. */
    private record Known(
            Map<UUID, Visits> visits,
            Map<UUID, Care> care,
            Map<UUID, Double> effective,
            Map<UUID, ChatRate> chatRates) {

        BoardRow row(AgencyFollowUpCounts.OfPerformer one) {
            UUID id = one.performer().id();
            Visits met = Objects.requireNonNull(visits.get(id));
            Care cared = Objects.requireNonNull(care.get(id));
            ChatRate online = chatRates.get(id);
            Double rate = online == null ? null : online.percent(DAYS, 2 * DAYS);
            return new BoardRow(
                    one.performer(),
                    one.suppressed(),
                    one.followUps(),
                    one.replies(),
                    tenth(cared.medianHours()),
                    met.afterChats(),
                    cared.newcomers(),
                    met.requests(),
                    one.unansweredRequests(),
                    tenth(effective.get(id)),
                    rate,
                    rate == null
                            ? null
                            : change(rate, Objects.requireNonNull(online).percent(0, DAYS)),
                    met.alerts());
        }

        private static @Nullable Double change(double rate, @Nullable Double before) {
            return before == null ? null : tenth(rate - before);
        }

        private static @Nullable Double tenth(@Nullable Double value) {
            return value == null ? null : Math.round(value * 10) / 10.0;
        }
    }

    /**
     * The board of a day.
     *
     * @param on which; null is today
     * @param asked its order; null is by name
     */
    Board of(@Nullable LocalDate on, @Nullable BoardSort asked, Instant now) {
        BoardSort sort = Objects.requireNonNullElse(asked, BoardSort.NAME_ASCENDING);
        return followUps.with(on, now, (settings, day, trip) -> {
            LocalDate first = day.minusDays(DAYS - 1L);
            Buckets days = Buckets.of(Granularity.DAY, settings.calendar(), first.minusDays(DAYS), day);
            Span week =
                    Buckets.of(Granularity.DAY, settings.calendar(), first, day).range();
            var met = visits.visits(trip, settings, day, now);
            var cared = care.care(trip, settings, day, week);
            var paid = effective.ofEach(trip, settings, day, now);
            var online = chatRates.ofEach(trip, days, now);
            Supplier<Known> known = () -> new Known(
                    byId(met.get(), Visits::performerId),
                    byId(cared.get(), Care::performerId),
                    paid.get(),
                    online.get());
            return counts ->
                    new Board(day, ReportedRange.of(first, day, settings.calendar()), rows(counts, known.get(), sort));
        });
    }

    private static <T> Map<UUID, T> byId(Collection<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** All are counted in one view of the database: who has begun since the performers were read is on the next board. */
    private static List<BoardRow> rows(List<AgencyFollowUpCounts.OfPerformer> counts, Known known, BoardSort sort) {
        return counts.stream().map(known::row).sorted(sort.order()).toList();
    }
}
