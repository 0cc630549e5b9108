package dev.enishi.reports;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Business days, weeks or months. The first and the last are as long as the range has of them. */
@Rule
final class CalendarBuckets implements Buckets {
    private final List<Place> places;
    /** One more than places: the last one is the end of the range. */
    private final List<Instant> starts;

    private CalendarBuckets(List<Place> places, List<Instant> starts) {
        this.places = places;
        this.starts = starts;
    }

    static CalendarBuckets of(Granularity by, BusinessCalendar calendar, LocalDate first, LocalDate last) {
        List<Place> places = new ArrayList<>();
        List<Instant> starts = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = next(by, day)) {
            places.add(Place.at(firstDay(by, day)));
            starts.add(calendar.startOf(day));
        }
        starts.add(calendar.endOf(last));
        return new CalendarBuckets(List.copyOf(places), List.copyOf(starts));
    }

    /** Of the week or month of a day. */
    private static LocalDate firstDay(Granularity by, LocalDate day) {
        return switch (by) {
            case DAY, HOUR_OF_WEEK -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private static LocalDate next(Granularity by, LocalDate day) {
        return switch (by) {
            case DAY, HOUR_OF_WEEK -> day.plusDays(1);
            case WEEK -> firstDay(by, day).plusWeeks(1);
            case MONTH -> firstDay(by, day).plusMonths(1);
        };
    }

    @Override
    public Span range() {
        return new Span(starts.getFirst(), starts.getLast());
    }

    @Override
    public List<Place> places() {
        return places;
    }

    @Override
    public List<Instant> starts() {
        return starts.subList(0, places.size());
    }

    @Override
    public int indexOf(Instant at) {
        int found = Collections.binarySearch(starts, at);
        int index = found >= 0 ? found : -found - 2;
        while (index < places.size() - 1 && starts.get(index + 1).equals(starts.get(index))) {
            index++; // A day that the zone left out begins when the next one does.
        }
        return index;
    }

    @Override
    public Instant endAfter(Instant at) {
        return starts.get(indexOf(at) + 1);
    }
}
