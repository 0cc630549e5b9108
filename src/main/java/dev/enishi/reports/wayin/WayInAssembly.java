package dev.enishi.reports.wayin;

import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.problem.Texts;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.Place;
import dev.enishi.reports.Point;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import dev.enishi.reports.wayin.FreeTime.Sums;
import dev.enishi.reports.wayin.Observed.Session;
import dev.enishi.reports.wayin.WaysIn.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the answer together, and says in words what would open most. */
@ApplicationScoped
class WayInAssembly {
    private static final int MOST_OF_AN_HOUR = 3;
    private static final int MOST_IN_ALL = 5;
    private static final int HOURS_OF_A_DAY = 24;

    private final Texts texts;

    WayInAssembly(Texts texts) {
        this.texts = texts;
    }

    WayIn of(Asked asked, Observed observed, Map<UUID, CustomerSummary> visitors) {
        FreeTime time = FreeTime.of(asked.hours(), observed);
        WhoClosed who = new WhoClosed(visitors, time.walkIns());
        return new WayIn(
                asked.range(),
                excluded(asked.hours(), observed),
                WayInHour.of(
                        null, time.total(), who.by(taken -> Arrays.stream(taken).sum(), MOST_IN_ALL)),
                hours(time, who),
                change(asked, time).map(this::inWords).orElse(null),
                series(time));
    }

    private static List<Excluded> excluded(Buckets hours, Observed observed) {
        int unfinished = (int) observed.sessions().stream()
                .filter(Session::unfinished)
                .filter(session -> session.span().within(hours.range()).microseconds() > 0)
                .count();
        return unfinished == 0 ? List.of() : List.of(new Excluded(Exclusion.UNFINISHED_SESSION, unfinished, null));
    }

    private static List<WayInHour> hours(FreeTime time, WhoClosed who) {
        List<Place> places = time.hours().places();
        return IntStream.range(0, places.size())
                .mapToObj(hour -> WayInHour.of(
                        places.get(hour).key(),
                        time.of(hour),
                        time.of(hour).isClosed() ? who.by(taken -> taken[hour], MOST_OF_AN_HOUR) : List.of()))
                .toList();
    }

    /** Nothing is changed any more for who has left. */
    private static Optional<WindowAdvice> change(Asked asked, FreeTime time) {
        PerformerContext performer = asked.performer();
        if (performer.performer().deactivatedAt() != null) {
            return Optional.empty();
        }
        PlannedWeek plan = PlannedWeek.of(
                performer.plan(),
                performer.settings().calendar(),
                performer.settings().dayOf(asked.now()));
        return WindowAdvice.best(time, plan);
    }

    private WindowChange inWords(WindowAdvice advice) {
        DayOfWeek day = DayOfWeek.of(1 + advice.hour() / HOURS_OF_A_DAY);
        int hour = advice.hour() % HOURS_OF_A_DAY;
        return new WindowChange(
                advice.kind(),
                "%s-%02d".formatted(day, hour),
                advice.minutesPerWeek(),
                texts.get(
                        "way-in." + advice.kind(),
                        texts.get("weekday." + day),
                        hour,
                        hour + 1,
                        advice.minutesPerWeek()));
    }

    private static List<Series> series(FreeTime time) {
        return List.of(
                series(time, SeriesKey.FREE_CHANCE, SeriesUnit.PERCENT, Sums::chancePercent),
                series(time, SeriesKey.ONLINE, SeriesUnit.MINUTES, sums -> (double) WayInHour.minutes(sums.online())),
                series(time, SeriesKey.FREE, SeriesUnit.MINUTES, sums -> (double) WayInHour.minutes(sums.free())),
                series(time, SeriesKey.MISSED_ATTEMPTS, SeriesUnit.COUNT, sums -> (double) sums.missed()),
                series(time, SeriesKey.EXPIRED_REQUESTS, SeriesUnit.COUNT, sums -> (double) sums.expired()));
    }

    private static Series series(
            FreeTime time, SeriesKey key, SeriesUnit unit, Function<Sums, @Nullable Double> value) {
        List<Place> places = time.hours().places();
        List<Point> points = IntStream.range(0, places.size())
                .mapToObj(hour -> places.get(hour).point(value.apply(time.of(hour))))
                .toList();
        return new Series(key, unit, points);
    }
}
