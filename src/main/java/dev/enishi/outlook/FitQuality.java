package dev.enishi.outlook;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came after the days that were learnt from. */
@Rule
@Schema(
        description =
                "What was expected beside what came, over the customers of the sample. Chats are days with a chat.")
public record FitQuality(
        @Schema(description = "The last business day that was learnt from for this.", examples = "1997-09-30")
        LocalDate calibratedTo,

        @Schema(
                description = "The last business day that was compared; the first is the day after the other.",
                examples = "1998-06-30")
        LocalDate comparedTo,

        @Schema(description = "How many customers were compared.", examples = "2357")
        int customers,

        @Schema(description = "Chats that were expected of all of them together.", examples = "1531.2")
        double expectedChats,

        @Schema(description = "Chats that came.", examples = "1882")
        int actualChats,

        @Schema(
                description = "Mean absolute error: by how many chats the expectation was wrong for a customer.",
                examples = "0.7477")
        double meanAbsoluteError,

        @Schema(
                description =
                        "The same of the guess that each comes as often as in the period of the same length before.",
                examples = "1.5961")
        double naiveMeanAbsoluteError) {

    /** Reads the columns of a fit. */
    static @Nullable FitQuality of(Row row) {
        LocalDate calibratedTo = row.dayOrNull("calibrated_to");
        return calibratedTo == null
                ? null
                : new FitQuality(
                        calibratedTo,
                        row.day("compared_to"),
                        row.integer("compared_customers"),
                        row.real("expected_chats"),
                        row.integer("actual_chats"),
                        row.real("mean_error"),
                        row.real("naive_mean_error"));
    }
}
