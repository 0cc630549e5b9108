package dev.enishi.reports.wayin;

import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.Ids;
import dev.enishi.platform.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * Who closed the door by walking in.
 *
 * @param visitors who they are, by id
 * @param walkIns the microseconds that each took in each hour of the week
 */
@Rule
record WhoClosed(Map<UUID, CustomerSummary> visitors, Map<UUID, long[]> walkIns) {
    private static final Comparator<ClosedBy> ORDER = Comparator.comparingLong(ClosedBy::minutes)
            .reversed()
            .thenComparing(one -> one.customer().id(), Ids.ORDER);

    /**
     * Those who took a minute or more, who took most first.
     *
     * @param microseconds how much counts of what somebody took in each hour
     */
    List<ClosedBy> by(ToLongFunction<long[]> microseconds, int most) {
        return walkIns.entrySet().stream()
                .map(taken -> new ClosedBy(
                        Objects.requireNonNull(visitors.get(taken.getKey())),
                        WayInHour.minutes(microseconds.applyAsLong(taken.getValue()))))
                .filter(one -> one.minutes() > 0)
                .sorted(ORDER)
                .limit(most)
                .toList();
    }
}
