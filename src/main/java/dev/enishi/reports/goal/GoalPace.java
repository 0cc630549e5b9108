package dev.enishi.reports.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.Rule;
import dev.enishi.reports.SeriesUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far somebody is towards one goal of a week. */
@Rule
@Schema(description = "How far the performer is towards one goal of a week.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GoalPace(
        @Schema(description = "Of what.") GoalKind goal,
        @Schema(description = "In what it is counted.") SeriesUnit unit,

        @Schema(description = "The goal.", examples = "80000")
        double target,

        @Schema(description = "What is reached by now; absent where nothing can be said.", examples = "42000") @Nullable
        Double reached,

        @Schema(
                description =
                        "What would be reached by now if every hour of the week were alike; of a rate the goal itself.",
                examples = "34285.7")
        double expected,

        @Schema(description = "How far that is.") PaceState state) {

    /**
     * Of what is counted.
     *
     * @param passed the part of the week that has passed, 0 to 1
     */
    static GoalPace ofCount(GoalKind goal, SeriesUnit unit, int target, long reached, double passed) {
        double expected = target * passed;
        PaceState state =
                reached >= target ? PaceState.REACHED : reached >= expected ? PaceState.ON_PACE : PaceState.BEHIND;
        return new GoalPace(goal, unit, target, (double) reached, Math.round(expected * 10) / 10.0, state);
    }

    /**
     * Of the chat rate, which can fall again until the week is over.
     *
     * @param reached percent, or null where the performer was not online
     * @param passed the part of the week that has passed, 0 to 1
     */
    static GoalPace ofChatRate(int target, @Nullable Double reached, double passed) {
        return new GoalPace(
                GoalKind.CHAT_RATE, SeriesUnit.PERCENT, target, reached, target, state(target, reached, passed));
    }

    private static PaceState state(int target, @Nullable Double reached, double passed) {
        if (reached == null) {
            return PaceState.UNKNOWN;
        }
        if (reached < target) {
            return PaceState.BEHIND;
        }
        return passed < 1 ? PaceState.ON_PACE : PaceState.REACHED;
    }
}
