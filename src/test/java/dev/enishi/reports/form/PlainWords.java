package dev.enishi.reports.form;

import dev.enishi.reports.Charted;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Point;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import java.time.LocalDate;
import java.util.List;

/** Reports, and words for them, without a service. */
final class PlainWords extends Words {
    static final ReportedRange NOVEMBER =
            new ReportedRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), "Asia/Tokyo");

    record Made(ReportedRange range, List<Excluded> excluded, List<Series> series) implements Charted {
        static Made of(Series... series) {
            return new Made(NOVEMBER, List.of(), List.of(series));
        }
    }

    @SuppressWarnings("NullAway")
    PlainWords() {
        super(null);
    }

    @Override
    String heading(Series series) {
        return series.name() == null ? series.key().toString() : series.name();
    }

    @Override
    String axis(Series series) {
        return isTime(series) ? "day" : "key";
    }

    @Override
    String place(Point point) {
        return point.at() == null ? String.valueOf(point.key()) : point.at().toString();
    }

    @Override
    String range(ReportedRange range) {
        return range.from() + " to " + range.to();
    }

    @Override
    String nothing() {
        return "nothing";
    }

    @Override
    String nothingIn(String range) {
        return "nothing " + range;
    }

    @Override
    String title(String heading, String range) {
        return heading + ", " + range;
    }
}
