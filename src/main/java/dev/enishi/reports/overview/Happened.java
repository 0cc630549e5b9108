package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.reports.daily.Sums;
import dev.enishi.reports.episode.FollowUpCounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that an overview is made from. What adds up is there by part, what does not is there of the whole range as well.
 *
 * @param due who became due, or null where that was not looked for
 */
@Rule
record Happened(
        List<SiteSums> sums,
        List<Came> came,
        List<Newcomers> newcomers,
        List<Replies> replies,
        List<Counted> counted,
        @Nullable BecameDue due,
        Uncounted uncounted) {
    /** What was in the days before the range. */
    static final int BEFORE = -1;

    Part part(int index) {
        return of(part -> part == index, index, due == null ? null : due.of(index));
    }

    Part before() {
        return part(BEFORE);
    }

    Part whole() {
        return of(part -> part > BEFORE, null, due == null ? null : due.whole());
    }

    private Part of(IntPredicate in, @Nullable Integer only, @Nullable FollowUpCounts followUps) {
        List<SiteSums> inside = sums.stream().filter(one -> in.test(one.part())).toList();
        return new Part(
                inside.stream().map(SiteSums::sums).reduce(Sums.NONE, Sums::plus),
                inside.stream()
                        .collect(Collectors.groupingBy(
                                SiteSums::siteId, Collectors.summingLong(site -> Part.earnings(site.sums())))),
                came.stream()
                        .filter(one -> Objects.equals(one.part(), only))
                        .mapToInt(Came::customers)
                        .sum(),
                newcomers.stream().filter(one -> in.test(one.part())).reduce(Newcomers.none(0), Newcomers::plus),
                replies.stream()
                        .filter(one -> one.hour() == null && Objects.equals(one.part(), only))
                        .findFirst()
                        .map(Replies::minutes)
                        .orElse(null),
                counted.stream()
                        .filter(one -> in.test(one.part()))
                        .collect(Collectors.groupingBy(Counted::key, Collectors.summingInt(Counted::number))),
                followUps);
    }

    /** The sites on which anything happened, now or before, with their names. */
    Map<UUID, String> sites() {
        return sums.stream().collect(Collectors.toMap(SiteSums::siteId, SiteSums::siteName, (one, same) -> one));
    }

    /** The median of an hour of the day; nothing where nobody had an answer. */
    @Nullable Double replyMinutes(int hour) {
        return replies.stream()
                .filter(one -> Objects.equals(one.hour(), hour))
                .findFirst()
                .map(Replies::minutes)
                .map(Integer::doubleValue)
                .orElse(null);
    }

    int unanswered() {
        return replies.stream()
                .filter(one -> one.part() == null && one.hour() == null)
                .mapToInt(one -> one.mails() - one.answered())
                .sum();
    }
}
