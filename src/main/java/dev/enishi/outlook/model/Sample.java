package dev.enishi.outlook.model;

import dev.enishi.platform.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The customers that parameters are fitted to; those who came alike stand together. */
@Rule
public final class Sample {
    private record Group(Visits visits, long customers) {}

    private final List<Group> groups;

    private Sample(List<Group> groups) {
        this.groups = groups;
    }

    public static Sample of(Collection<Visits> visits) {
        Map<Visits, Long> alike =
                visits.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Sample(alike.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(
                        Group::visits,
                        Comparator.comparingInt(Visits::repeats)
                                .thenComparingDouble(Visits::last)
                                .thenComparingDouble(Visits::age)))
                .toList());
    }

    public long customers() {
        return groups.stream().mapToLong(Group::customers).sum();
    }

    /** Those who have come again. */
    public long repeaters() {
        return groups.stream()
                .filter(group -> group.visits().repeats() > 0)
                .mapToLong(Group::customers)
                .sum();
    }

    /** Of more groups than these every second, or third, and so on: it tells roughly the same in less time. */
    Sample thinned(int mostGroups) {
        int step = Math.ceilDiv(groups.size(), mostGroups);
        return step <= 1
                ? this
                : new Sample(IntStream.range(0, groups.size())
                        .filter(i -> i % step == 0)
                        .mapToObj(groups::get)
                        .toList());
    }

    /** That of all together. */
    public double logLikelihood(LifetimeModel model) {
        double sum = 0;
        int repeats = -1;
        double ofRepeats = 0;
        for (Group group : groups) {
            if (group.visits().repeats() != repeats) {
                repeats = group.visits().repeats();
                ofRepeats = model.logLikelihoodOf(repeats);
            }
            sum += group.customers() * (ofRepeats + model.logLikelihoodOfTimes(group.visits()));
        }
        return sum;
    }
}
