package dev.enishi.reports;

import dev.enishi.platform.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hours of a week, as the local clock shows them. What it shows twice counts twice, and what it leaves out not at all.
 *
 * @param zone of the clock
 * @param range the time of the whole range
 */
@Rule
record HourBuckets(ZoneId zone, Span range) implements Buckets {
    private static final int HOURS = 24;
    private static final List<Place> PLACES = IntStream.range(0, 7 * HOURS)
            .mapToObj(hour -> Place.of("%s-%02d".formatted(DayOfWeek.of(1 + hour / HOURS), hour % HOURS)))
            .toList();

    @Override
    public List<Place> places() {
        return PLACES;
    }

    @Override
    public List<Instant> starts() {
        return List.of();
    }

    @Override
    public int indexOf(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        return (local.getDayOfWeek().getValue() - 1) * HOURS + local.getHour();
    }

    /** The next full hour, or an earlier instant at which the clock is set: that need not be at a full hour. */
    @Override
    public Instant endAfter(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        Duration shown = Duration.ofMinutes(local.getMinute())
                .plusSeconds(local.getSecond())
                .plusNanos(local.getNano());
        Instant fullHour = at.plus(Duration.ofHours(1).minus(shown));
        ZoneOffsetTransition set = zone.getRules().nextTransition(at);
        return set != null && set.getInstant().isBefore(fullHour) ? set.getInstant() : fullHour;
    }
}
