package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Charted;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.Place;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened in a range of days. */
@Rule
@Schema(description = "What happened in a range of days, and in as many days before it.")
record Overview(
        @Schema(description = "The days that it is about.") ReportedRange range,

        @Schema(description = "The days that they are compared with: as many before them.")
        ReportedRange before,

        @Schema(description = "What does not count in it; empty where everything does.")
        List<Excluded> excluded,

        @Schema(description = "The numbers of the whole range, each beside that of the range before.")
        List<Figure> figures,

        @Schema(
                description =
                        "The same numbers, divided; and how long customers waited for a reply by hour of the day.")
        List<Series> series)
        implements Charted {
    private static final int HOURS = 24;

    static Overview of(ReportedRange range, ReportedRange before, Buckets buckets, Happened happened) {
        List<Place> places = buckets.places();
        List<Part> parts =
                IntStream.range(0, places.size()).mapToObj(happened::part).toList();
        Part whole = happened.whole();
        Part former = happened.before();
        List<Measure> measures = measures(happened);
        return new Overview(
                range,
                before,
                excluded(happened, whole),
                measures.stream().map(measure -> measure.figure(whole, former)).toList(),
                Stream.concat(
                                measures.stream().map(measure -> measure.series(places, parts)),
                                Stream.of(repliesByHour(happened)))
                        .toList());
    }

    /** Those of sites in the order of their names. */
    private static List<Measure> measures(Happened happened) {
        Stream<Measure> ofSites = happened.sites().entrySet().stream()
                .sorted(Map.Entry.<UUID, String>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(site -> Measure.ofSite(site.getKey(), site.getValue()));
        return Stream.concat(Measure.ALL.stream(), ofSites).toList();
    }

    private static Series repliesByHour(Happened happened) {
        return new Series(
                SeriesKey.REPLY_MINUTES_BY_HOUR,
                SeriesUnit.MINUTES,
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> Place.of("%02d".formatted(hour)).point(happened.replyMinutes(hour)))
                        .toList());
    }

    private static List<Excluded> excluded(Happened happened, Part whole) {
        List<Excluded> excluded = new ArrayList<>();
        Uncounted uncounted = happened.uncounted();
        add(excluded, new Excluded(Exclusion.UNFINISHED_CHAT, uncounted.unfinished(), null));
        add(excluded, new Excluded(Exclusion.ERASED_CUSTOMERS, uncounted.erased(), uncounted.erasedMinutes()));
        int young = whole.newcomers().customers() - whole.newcomers().judged();
        add(excluded, new Excluded(Exclusion.REPEAT_DAYS_TO_COME, young, null));
        add(excluded, new Excluded(Exclusion.UNANSWERED_MAIL, happened.unanswered(), null));
        return excluded;
    }

    private static void add(List<Excluded> all, Excluded one) {
        if (one.count() > 0) {
            all.add(one);
        }
    }
}
