package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.reports.Place;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import dev.enishi.reports.episode.FollowUpCounts;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One number of an overview.
 *
 * @param name of the site, or null where it is of all
 * @param of how it follows from what is known of a part; null where there is nothing to be said
 */
@Rule
record Measure(SeriesKey key, @Nullable String name, SeriesUnit unit, Function<Part, @Nullable Double> of) {
    /** Those of every overview, but for the earnings of each site, in the order in which they are shown. */
    static final List<Measure> ALL = List.of(
            new Measure(SeriesKey.EARNINGS, SeriesUnit.YEN, Part::earnings),
            new Measure(SeriesKey.TWO_SHOT_EARNINGS, SeriesUnit.YEN, part ->
                    (double) part.sums().twoShots().earnings()),
            new Measure(SeriesKey.PARTY_EARNINGS, SeriesUnit.YEN, part ->
                    (double) part.sums().parties().earnings()),
            new Measure(SeriesKey.PEEK_EARNINGS, SeriesUnit.YEN, part ->
                    (double) part.sums().peeks().earnings()),
            new Measure(SeriesKey.SECRET_MESSAGE_EARNINGS, SeriesUnit.YEN, part ->
                    (double) part.sums().secretEarnings()),
            new Measure(SeriesKey.EARNINGS_PER_MINUTE, SeriesUnit.YEN_PER_MINUTE, Part::earningsPerMinute),
            new Measure(SeriesKey.CHATS, SeriesUnit.COUNT, Part::chats),
            new Measure(SeriesKey.PEEKS, SeriesUnit.COUNT, part ->
                    (double) part.sums().peeks().chats()),
            new Measure(SeriesKey.CHAT_MINUTES, SeriesUnit.MINUTES, Part::minutes),
            new Measure(SeriesKey.UNIQUE_CUSTOMERS, SeriesUnit.CUSTOMERS, part -> (double) part.customers()),
            new Measure(SeriesKey.NEW_CUSTOMERS, SeriesUnit.CUSTOMERS, part ->
                    (double) part.newcomers().customers()),
            new Measure(SeriesKey.RETURNING_CUSTOMERS, SeriesUnit.CUSTOMERS, Part::returning),
            new Measure(SeriesKey.REPEAT_RATE, SeriesUnit.PERCENT, Part::repeatRate),
            new Measure(SeriesKey.MAILS_IN, SeriesUnit.COUNT, part ->
                    (double) part.sums().mailsIn()),
            new Measure(SeriesKey.MAILS_OUT, SeriesUnit.COUNT, part ->
                    (double) part.sums().mailsOut()),
            new Measure(SeriesKey.FOLLOW_UPS_SENT, SeriesUnit.COUNT, part ->
                    (double) part.sums().followUps()),
            followUps(SeriesKey.FOLLOW_UPS_DUE, FollowUpCounts::due),
            followUps(SeriesKey.FOLLOW_UPS_HEARD, FollowUpCounts::sent),
            followUps(SeriesKey.FOLLOW_UPS_RETURNED, FollowUpCounts::returned),
            followUps(SeriesKey.FOLLOW_UPS_HEARD_NOTHING, FollowUpCounts::heardNothing),
            new Measure(SeriesKey.SECRET_MESSAGES_IN, SeriesUnit.COUNT, part ->
                    (double) part.sums().secretsIn()),
            new Measure(SeriesKey.SECRET_MESSAGES_OUT, SeriesUnit.COUNT, part ->
                    (double) part.sums().secretsOut()),
            new Measure(SeriesKey.REPLY_MINUTES, SeriesUnit.MINUTES, Part::reply),
            counted(SeriesKey.RESERVATIONS_KEPT),
            counted(SeriesKey.NO_SHOWS),
            counted(SeriesKey.EXPIRED_REQUESTS),
            counted(SeriesKey.MISSED_ATTEMPTS),
            new Measure(SeriesKey.THANK_YOUS, SeriesUnit.COUNT, part ->
                    (double) part.sums().thankYous()),
            counted(SeriesKey.MEMOS),
            new Measure(SeriesKey.FAVORITES_ASKED, SeriesUnit.CUSTOMERS, part ->
                    (double) part.newcomers().asked()),
            counted(SeriesKey.FAVORITE_GROWTH),
            counted(SeriesKey.FAVORITED_BY_GROWTH));

    Measure(SeriesKey key, SeriesUnit unit, Function<Part, @Nullable Double> of) {
        this(key, null, unit, of);
    }

    private static Measure counted(SeriesKey key) {
        return new Measure(key, SeriesUnit.COUNT, part -> part.count(key));
    }

    private static Measure followUps(SeriesKey key, ToIntFunction<FollowUpCounts> which) {
        return new Measure(key, SeriesUnit.COUNT, part -> part.followUp(which));
    }

    static Measure ofSite(UUID siteId, String name) {
        return new Measure(SeriesKey.SITE_EARNINGS, name, SeriesUnit.YEN, part -> part.earningsOf(siteId));
    }

    Series series(List<Place> places, List<Part> parts) {
        return new Series(
                key,
                name,
                unit,
                IntStream.range(0, places.size())
                        .mapToObj(i -> places.get(i).point(of.apply(parts.get(i))))
                        .toList());
    }

    Figure figure(Part whole, Part before) {
        return Figure.of(this, of.apply(whole), of.apply(before));
    }
}
