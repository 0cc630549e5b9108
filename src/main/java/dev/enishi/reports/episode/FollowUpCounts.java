package dev.enishi.reports.episode;

import dev.enishi.platform.Rule;
import java.util.Collection;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Follow-ups due, sent and returned, and those due who heard nothing: the same numbers in {@code return-rates} and the overview. Of each
 * bucket of a range they are those of the episodes whose {@link DueEpisode#dueOn} lies in it.
 */
@Rule
@Schema(
        description =
                "How often customers became due by the cadence, and what came of it. `due` is `sent`, `heardNothing` and "
                        + "`undecided` together.")
public record FollowUpCounts(
        @Schema(description = "How often a customer became due and was suggested.", examples = "120")
        int due,

        @Schema(
                description =
                        "Of these, how often the performer wrote before the customer stirred, within the days that the "
                                + "report looks at, and as many days have passed since.",
                examples = "80")
        int sent,

        @Schema(description = "Of `sent`, how often a chat followed within these days.", examples = "24")
        int returned,

        @Schema(
                description =
                        "Of `due`, how often these days passed without a word from the performer, or the customer stirred "
                                + "first.",
                examples = "30")
        int heardNothing,

        @Schema(description = "Of `heardNothing`, how often a chat followed within these days.", examples = "4")
        int returnedUnheard,

        @Schema(description = "Of `due`, how often these days are not over.", examples = "10")
        int undecided) {
    /** Of some of those who became due. */
    public static FollowUpCounts of(Collection<DueEpisode> due) {
        return new FollowUpCounts(
                count(due, one -> true),
                count(due, one -> decided(one, Hearing.HEARD)),
                count(due, one -> decided(one, Hearing.HEARD) && one.back() == Return.RETURNED),
                count(due, one -> decided(one, Hearing.HEARD_NOTHING)),
                count(due, one -> decided(one, Hearing.HEARD_NOTHING) && one.back() == Return.RETURNED),
                count(due, one -> one.back() == Return.UNDECIDED));
    }

    private static boolean decided(DueEpisode one, Hearing hearing) {
        return one.hearing() == hearing && one.back() != Return.UNDECIDED;
    }

    private static int count(Collection<DueEpisode> due, Predicate<DueEpisode> which) {
        return (int) due.stream()
                .filter(one -> one.hearing().isSuggested() && which.test(one))
                .count();
    }
}
