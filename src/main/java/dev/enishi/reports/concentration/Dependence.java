package dev.enishi.reports.concentration;

import dev.enishi.agency.ConcentrationPolicies;
import dev.enishi.platform.Rule;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.Place;
import dev.enishi.reports.Point;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * On whom earnings rest.
 *
 * @param range the days
 * @param buckets their parts
 * @param parts what was brought in those in which anything was, and in all of it
 * @param customers who brought most, the biggest first
 * @param erased what does not count any more
 */
@Rule
record Dependence(
        ReportedRange range, Buckets buckets, List<PartSums> parts, List<Brought> customers, List<Excluded> erased) {
    private static final int BIGGEST = 5;
    private static final int SIX_DIGITS = 1_000_000;

    ConcentrationReport report(Buckets hours, RegularsTime.@Nullable Held held, ConcentrationPolicies policies) {
        PartSums whole =
                parts.stream().filter(part -> part.part() == null).findFirst().orElse(PartSums.NONE);
        Sums earnings = whole.earnings();
        Double effective = earnings.effectiveNumber();
        List<CustomerShare> shares =
                customers.stream().map(customer -> customer.of(whole, hours)).toList();
        return new ConcentrationReport(
                range,
                excluded(whole, held),
                series(),
                Shares.rounded(effective, 100),
                Shares.rounded(earnings.hhi(), SIX_DIGITS),
                Shares.rounded(earnings.share(earnings.top1()), SIX_DIGITS),
                Shares.rounded(earnings.share(earnings.top3()), SIX_DIGITS),
                effective == null ? null : ConcentrationLevel.of(effective, policies),
                Shares.of(whole.seconds()),
                Math.round(earnings.total()),
                whole.customers(),
                whole.chats(),
                shares,
                Loss.ofEach(customers.subList(0, Math.min(BIGGEST, customers.size())), shares, whole, hours),
                held == null ? null : held.time());
    }

    private List<Excluded> excluded(PartSums whole, RegularsTime.@Nullable Held held) {
        List<Excluded> excluded = new ArrayList<>(erased);
        if (whole.unpriced() > 0) {
            excluded.add(new Excluded(Exclusion.CHAT_WITHOUT_EARNINGS, whole.unpriced(), null));
        }
        if (whole.earnings().total() == 0 && whole.chats() > 0) {
            excluded.add(new Excluded(Exclusion.NOTHING_EARNED, whole.chats(), null));
        }
        if (held != null && held.withoutPlan() > 0) {
            excluded.add(new Excluded(Exclusion.PLAN_UNKNOWN, held.withoutPlan(), null));
        }
        return excluded;
    }

    private List<Series> series() {
        Map<Integer, Sums> earnings = new HashMap<>();
        parts.stream().filter(part -> part.part() != null).forEach(part -> earnings.put(part.part(), part.earnings()));
        return List.of(
                series(
                        SeriesKey.EFFECTIVE_NUMBER,
                        SeriesUnit.CUSTOMERS,
                        earnings,
                        sums -> Shares.rounded(sums.effectiveNumber(), 100)),
                series(SeriesKey.TOP1, SeriesUnit.PERCENT, earnings, sums -> percent(sums, sums.top1())),
                series(SeriesKey.TOP3, SeriesUnit.PERCENT, earnings, sums -> percent(sums, sums.top3())));
    }

    private Series series(
            SeriesKey key, SeriesUnit unit, Map<Integer, Sums> earnings, Function<Sums, @Nullable Double> value) {
        List<Place> places = buckets.places();
        List<Point> points = IntStream.range(0, places.size())
                .mapToObj(i -> places.get(i).point(value.apply(earnings.getOrDefault(i, Sums.NONE))))
                .toList();
        return new Series(key, unit, points);
    }

    private static @Nullable Double percent(Sums sums, double part) {
        Double share = sums.share(part);
        return share == null ? null : Math.round(1000 * share) / 10.0;
    }
}
