package dev.enishi.booking.availability;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What holds on one day instead of the rules. Not a Throwable: the word is the domain's. */
@Schema(
        description =
                "What holds on one day instead of the rules, for its own hours: the rest of the day stays with the "
                        + "rules. Without both times it is the whole business day.")
public record AvailabilityException(
        @Schema(description = "The day on which it starts.", examples = "2026-12-31") @NotNull
        LocalDate date,

        @Schema(description = "What the time is for.", examples = "DAY_OFF") @NotNull
        WindowKind kind,

        @Schema(description = "Local time from which it lasts; needs `to`.", examples = "20:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime from,

        @Schema(
                description = "Local time until which it lasts: of the next day, where it is not after `from`; "
                        + "the same time means 24 hours.",
                examples = "02:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime to) {

    /** Checks that both times are there or neither. */
    public AvailabilityException {
        ViolatedRules.check()
                .that(from != null || to == null, "/from", CommonProblem.REQUIRED)
                .that(to != null || from == null, "/to", CommonProblem.REQUIRED)
                .done();
    }
}
