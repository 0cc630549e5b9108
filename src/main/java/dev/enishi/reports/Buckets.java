package dev.enishi.reports;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The parts into which a report divides a range of business days. */
@Rule
public sealed interface Buckets permits CalendarBuckets, HourBuckets {
    /** Those of a range. */
    static Buckets of(Granularity by, BusinessCalendar calendar, LocalDate first, LocalDate last) {
        return switch (by) {
            case DAY, WEEK, MONTH -> CalendarBuckets.of(by, calendar, first, last);
            case HOUR_OF_WEEK ->
                new HourBuckets(calendar.zone(), new Span(calendar.startOf(first), calendar.endOf(last)));
        };
    }

    /** The time of the whole range. */
    Span range();

    /** How they are named in a series, in their order. */
    List<Place> places();

    /** When each begins; none of the hours of a week, each of which begins again and again. */
    List<Instant> starts();

    /** In which of them an instant of the range lies. */
    int indexOf(Instant at);

    /** Until when the time is in the same one, from an instant of the range on. */
    Instant endAfter(Instant at);

    /** How many microseconds of some time lie in each of them. */
    default long[] microsecondsOf(Spans time) {
        long[] sums = new long[places().size()];
        for (Span span : time.all()) {
            Span rest = span.within(range());
            while (!rest.isEmpty()) {
                Span part = rest.within(new Span(rest.from(), endAfter(rest.from())));
                sums[indexOf(part.from())] += part.microseconds();
                rest = new Span(part.until(), rest.until());
            }
        }
        return sums;
    }
}
