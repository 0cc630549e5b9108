package dev.enishi.reports.wayin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.reports.wayin.FreeTime.Sums;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What newcomers found, in an hour of the week or in all. */
@Schema(
        description =
                "What newcomers found. The minutes are those of the time online; those that closed the door can be at the same "
                        + "time, so that they do not add up.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WayInHour(
        @Schema(
                description = "The hour of the week, as the local clock shows it; absent in the total.",
                examples = "FRIDAY-21",
                maxLength = 40,
                pattern = "^[A-Z]+-[0-9]{2}$")
        @Nullable String hour,

        @Schema(
                description =
                        "The chance that a newcomer found the performer free, percent to a tenth; absent where it is unknown.",
                minimum = "0",
                maximum = "100",
                examples = "41.7")
        @Nullable Double chancePercent,

        @Schema(description = "Why the chance is unknown; absent where it is known.", examples = "TOO_FEW_HOURS")
        @Nullable WayInUnknown unknown,

        @Schema(description = "Whole minutes online.", examples = "720")
        long onlineMinutes,

        @Schema(description = "Of these, minutes in which a newcomer could have come in.", examples = "300")
        long freeMinutes,

        @Schema(
                description = "Minutes in two-shots without a reservation of those who were no newcomers any more.",
                examples = "260")
        long regularWalkInMinutes,

        @Schema(description = "Minutes in two-shots without a reservation of newcomers.", examples = "40")
        long newcomerWalkInMinutes,

        @Schema(description = "Minutes held by reservations, or in two-shots of those who had one.", examples = "120")
        long reservedMinutes,

        @Schema(description = "Newcomers who came while the performer was busy.", examples = "2")
        long missedAttempts,

        @Schema(description = "Requests of newcomers for this hour that expired unanswered.", examples = "1")
        long expiredRequests,

        @Schema(
                description =
                        "Who closed it by walking in: at most 3, in the total 5, who took most first; empty in hours that are free at "
                                + "least half of the time, or unknown.",
                maxItems = 5)
        List<ClosedBy> closedBy) {

    static WayInHour of(@Nullable String hour, Sums sums, List<ClosedBy> closedBy) {
        return new WayInHour(
                hour,
                sums.chancePercent(),
                unknown(sums),
                minutes(sums.online()),
                minutes(sums.free()),
                minutes(sums.regulars()),
                minutes(sums.newcomers()),
                minutes(sums.reserved()),
                sums.missed(),
                sums.expired(),
                closedBy);
    }

    private static @Nullable WayInUnknown unknown(Sums sums) {
        if (sums.isKnown()) {
            return null;
        }
        return sums.online() == 0 ? WayInUnknown.NEVER_ONLINE : WayInUnknown.TOO_FEW_HOURS;
    }

    static long minutes(long microseconds) {
        return Math.round(microseconds / 60_000_000.0);
    }
}
