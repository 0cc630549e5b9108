package dev.enishi.booking.availability;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time of each week. */
@Schema(
        description =
                "A time of each week. Only a `DAY_OFF` may leave out both times: then it is the whole business day.")
public record AvailabilityRule(
        @Schema(description = "What the time is for.", examples = "OPEN") @NotNull
        WindowKind kind,

        @Schema(description = "The day on which it starts.", examples = "FRIDAY") @NotNull
        DayOfWeek weekday,

        @Schema(description = "Local time from which it lasts; needs `to`.", examples = "20:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime from,

        @Schema(
                description = "Local time until which it lasts: of the next day, where it is not after `from`; "
                        + "the same time means 24 hours.",
                examples = "02:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime to,

        @Schema(description = "The first day on which it can start.", examples = "2026-11-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day on which it can start.", examples = "2027-03-31") @Nullable
        LocalDate validTo) {

    /** Checks that the times are complete and the days in their order. */
    public AvailabilityRule {
        boolean needed = kind != null && kind != WindowKind.DAY_OFF;
        ViolatedRules.check()
                .that(from != null || (to == null && !needed), "/from", CommonProblem.REQUIRED)
                .that(to != null || (from == null && !needed), "/to", CommonProblem.REQUIRED)
                .that(
                        validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                        "/validTo",
                        CommonProblem.ENDS_BEFORE_START)
                .done();
    }

    boolean startsOn(LocalDate day) {
        return day.getDayOfWeek() == weekday
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
