package dev.enishi.reports.concentration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.reports.Charted;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On how few people earnings and time rest. */
@Schema(
        description =
                "On how few people earnings and time rest. Without any earnings there are no shares, no numbers and no level: "
                        + "then they are absent, and where there were chats `excluded` says `NOTHING_EARNED`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConcentrationReport(
        @Schema(description = "The days that it is about.") ReportedRange range,

        @Schema(description = "What does not count in it; empty where everything does.")
        List<Excluded> excluded,

        @Schema(description = "Effective number and shares of the biggest, in each part of the range.")
        List<Series> series,

        @Schema(
                description =
                        "So many customers who bring the same would be as concentrated: 1 / `hhi`, to a hundredth.",
                examples = "4.17")
        @Nullable Double effectiveNumber,

        @Schema(
                description =
                        "The sum of the squared shares of the earnings (Herfindahl and Hirschman), above 0 and at most 1, to six "
                                + "digits.",
                examples = "0.24")
        @Nullable Double hhi,

        @Schema(description = "The share of the customer who brought most, at most 1, to six digits.", examples = "0.4")
        @Nullable Double top1,

        @Schema(description = "The share of the three who brought most, to six digits.", examples = "0.75") @Nullable
        Double top3,

        @Schema(description = "Whether the earnings rest on enough people.") @Nullable
        ConcentrationLevel level,

        @Schema(description = "On how few people the time in chats rests.")
        Shares minutes,

        @Schema(
                description = "Earnings of all customers, of chats and secret messages, in whole yen.",
                maximum = "9007199254740991",
                examples = "105000")
        long earnings,

        @Schema(description = "How many customers brought earnings.", examples = "12")
        int customerCount,

        @Schema(description = "Number of all chats, peeks apart.", examples = "48")
        int chats,

        @Schema(
                description =
                        "The customers who brought most, at most 200, the biggest first: of the same earnings who stayed longer, "
                                + "then who came first as a customer.",
                maxItems = 200)
        List<CustomerShare> customers,

        @Schema(
                description = "What would be gone if the first of them left, the first two, and so on up to five.",
                maxItems = 5)
        List<Loss> ifTheyLeave,

        @Schema(description = "How much of the time that can be booked regulars hold; absent for more than 62 days.")
        @Nullable BookableTime bookableTime)
        implements Charted {}
