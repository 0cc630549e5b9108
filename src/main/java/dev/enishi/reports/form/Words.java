package dev.enishi.reports.form;

import dev.enishi.platform.problem.Texts;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Point;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How series, points and what does not count are called, in the language of the caller. */
class Words {
    /** Whose name is the month in which the cohort came first. */
    private static final Set<SeriesKey> OF_COHORTS = EnumSet.of(SeriesKey.CAME_BACK, SeriesKey.COHORT_EARNINGS);

    private static final Pattern HOUR_OF_WEEK = Pattern.compile("([A-Z]+DAY)-(\\d\\d)");
    private static final Pattern MONTH_SINCE = Pattern.compile("MONTH-(\\d+)");
    private static final Pattern HOUR_OF_DAY = Pattern.compile("\\d\\d");

    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    /** Of whom it is, what it shows and in what: ライブA チャット率（%）. */
    String heading(Series series) {
        return texts.get("series.heading", title(series), unit(series));
    }

    private String title(Series series) {
        String shown = texts.get("series." + series.key());
        String name = series.name();
        if (name == null) {
            return shown;
        }
        return OF_COHORTS.contains(series.key())
                ? texts.get(
                        "series.cohort",
                        YearMonth.parse(name).getYear(),
                        YearMonth.parse(name).getMonthValue(),
                        shown)
                : texts.get("series.named", name, shown);
    }

    /** In what its values are counted. */
    String unit(Series series) {
        return series.unit() == SeriesUnit.PERCENT ? "%" : texts.get("unit." + series.unit());
    }

    /** What the points of an axis are. */
    String axis(Series series) {
        return texts.get(isTime(series) ? "axis.time" : "axis.key");
    }

    static boolean isTime(Series series) {
        return series.points().stream().anyMatch(point -> point.at() != null);
    }

    /** A point of any axis, whole: a day as in JSON. */
    String place(Point point) {
        LocalDate at = point.at();
        return at == null ? key(String.valueOf(point.key())) : at.toString();
    }

    private String key(String key) {
        if (HOUR_OF_DAY.matcher(key).matches()) {
            return texts.get("place.hour-of-day", Integer.parseInt(key));
        }
        Matcher month = MONTH_SINCE.matcher(key);
        if (month.matches()) {
            return texts.get("place.month-since", Integer.parseInt(month.group(1)));
        }
        Matcher hour = HOUR_OF_WEEK.matcher(key);
        return hour.matches()
                ? texts.get("place.hour", texts.get("place." + hour.group(1)), Integer.parseInt(hour.group(2)))
                : texts.find("place." + key).orElse(key);
    }

    /** From when until when. */
    String range(ReportedRange range) {
        return texts.get("chart.range", range.from(), range.to());
    }

    /** Said instead of a chart of nothing. */
    String nothing() {
        return texts.get("chart.nothing");
    }

    /** The same, with from when until when. */
    String nothingIn(String range) {
        return texts.get("chart.nothing.in", range);
    }

    /** What a chart is, for whoever does not see it. */
    String title(String heading, String range) {
        return texts.get("chart.title", heading, range);
    }

    /** The head of a table of what does not count. */
    List<String> excludedHead() {
        return List.of(texts.get("excluded.reason"), texts.get("excluded.count"), texts.get("excluded.minutes"));
    }

    /** Why something does not count. */
    String reason(Excluded excluded) {
        return texts.get("excluded." + excluded.code());
    }
}
