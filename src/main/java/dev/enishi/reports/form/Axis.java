package dev.enishi.reports.form;

import dev.enishi.reports.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Along which the points of a chart lie, and where on it something is written.
 *
 * @param points from the first to the last
 * @param kind what they are
 */
record Axis(List<Point> points, Kind kind, Words words) {
    private static final int HOURS_OF_DAY = 24;
    private static final int HOURS_OF_WEEK = 7 * HOURS_OF_DAY;
    /** Room for the first label, which would stand on the zero of the other axis. */
    private static final double HOURS_BEFORE = 9;

    private static final int DAYS_OF_YEAR = 366;
    private static final int MOST_LABELS = 9;
    private static final int MOST_MONTHS = 7;
    private static final int MOST_NAMES = 20;

    enum Kind {
        /** Days, weeks or months, from left to right. */
        TIME,
        /** The hours of a week, from left to right; each day is named once. */
        HOURS_OF_WEEK,
        /** Anything else, from the top to the bottom, because names need room. */
        NAMES
    }

    static Axis of(List<Point> points, Words words) {
        return new Axis(points, kind(points), words);
    }

    private static Kind kind(List<Point> points) {
        if (points.stream().anyMatch(point -> point.at() != null)) {
            return Kind.TIME;
        }
        return points.size() == HOURS_OF_WEEK ? Kind.HOURS_OF_WEEK : Kind.NAMES;
    }

    /** Where a point is. */
    double place(int index) {
        return kind == Kind.NAMES ? points.size() - 1.0 - index : index;
    }

    /** All of it, and what is written on it. */
    Map<String, Object> scale() {
        List<Object> breaks = new ArrayList<>();
        List<Object> labels = new ArrayList<>();
        for (int i = 0; i < points.size(); i += step()) {
            breaks.add(place(i));
            labels.add(label(points.get(i)));
        }
        if (points.isEmpty()) {
            breaks.add(0.0);
            labels.add("");
        }
        double first = kind == Kind.HOURS_OF_WEEK ? -HOURS_BEFORE : -0.5;
        List<Object> limits = List.of(first, Math.max(points.size(), 1) - 0.5);
        return Chart.named(
                "aesthetic", "x", "limits", limits, "breaks", breaks, "labels", labels, "expand", List.of(0, 0));
    }

    /** What names in front of the axis need more room than the library thinks, which takes each letter for a Latin one. */
    double unmeasured() {
        return kind == Kind.NAMES
                ? points.stream()
                                .map(this::label)
                                .mapToLong(Axis::wideLetters)
                                .max()
                                .orElse(0)
                        * 5.0
                : 0;
    }

    private static long wideLetters(String label) {
        return label.codePoints().filter(letter -> letter >= 0x1100).count();
    }

    /** Every so many points something is written, as there is room for. */
    private int step() {
        return switch (kind) {
            case TIME -> Math.ceilDiv(points.size(), ofYears() ? MOST_MONTHS : MOST_LABELS);
            case HOURS_OF_WEEK -> HOURS_OF_DAY;
            case NAMES -> Math.ceilDiv(points.size(), MOST_NAMES);
        };
    }

    private String label(Point point) {
        return switch (kind) {
            case TIME -> day(Objects.requireNonNull(point.at()));
            case HOURS_OF_WEEK, NAMES -> words.place(point);
        };
    }

    /** There is little room: a day, or where a day would be the same in each year, a month. */
    private String day(LocalDate at) {
        return ofYears() ? at.getYear() + "/" + at.getMonthValue() : at.getMonthValue() + "/" + at.getDayOfMonth();
    }

    private boolean ofYears() {
        List<LocalDate> days =
                points.stream().map(Point::at).flatMap(Stream::ofNullable).toList();
        return ChronoUnit.DAYS.between(days.getFirst(), days.getLast()) > DAYS_OF_YEAR
                || (days.size() > 1 && days.stream().allMatch(day -> day.getDayOfMonth() == 1));
    }
}
