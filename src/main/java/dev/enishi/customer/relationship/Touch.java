package dev.enishi.customer.relationship;

import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long it is since she and the customer last had to do with each other. */
@Rule
@Schema(description = "How long it is since they last chatted or wrote to each other.")
public record Touch(
        @Schema(
                description = "Start of the last chat or time of the last message, whichever is later.",
                examples = "2026-11-06T12:30:00Z")
        Instant lastAt,

        @Schema(
                description = "Business days since then; 0 also when it was later than the day that is asked for.",
                examples = "16")
        int daysAgo) {

    /** The touch as seen on a day, or null when there was none. */
    public static @Nullable Touch of(RelationshipFacts facts, LocalDate on) {
        return facts.lastTouchAt() == null || facts.lastTouchDay() == null
                ? null
                : new Touch(facts.lastTouchAt(), (int) Math.max(0, ChronoUnit.DAYS.between(facts.lastTouchDay(), on)));
    }
}
