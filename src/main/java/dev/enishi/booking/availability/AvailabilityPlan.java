package dev.enishi.booking.availability;

import dev.enishi.platform.Rule;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a performer works: all of it, because it is replaced as a whole. */
@Schema(
        description =
                "When a performer works. At every instant an exception counts before the holiday rule, this before "
                        + "the weekly rules; among equals `DAY_OFF` before `NEWCOMER_ONLY` before `RESERVED_ONLY` before `OPEN`. "
                        + "What nothing names is closed.")
@Rule
public record AvailabilityPlan(
        @Schema(description = "What holds each week, at most 200.") @NotNull @Size(max = 200)
        List<AvailabilityRule> rules,

        @Schema(description = "What holds on single days instead, at most 1000.") @Size(max = 1000)
        List<AvailabilityException> exceptions,

        @Schema(description = "IANA time zone of all local times; without it the agency's.", examples = "Asia/Tokyo")
        @Size(max = 50)
        @Nullable String zone,

        @Schema(description = "What holds on Japanese public holidays.") @Nullable
        HolidayRule japaneseHolidays) {

    /** Nothing planned. */
    public static final AvailabilityPlan EMPTY = new AvailabilityPlan(List.of(), null, null, null);

    /** Fills in the lists and checks the zone. */
    public AvailabilityPlan(
            @Nullable List<AvailabilityRule> rules,
            @Nullable List<AvailabilityException> exceptions,
            @Nullable String zone,
            @Nullable HolidayRule japaneseHolidays) {
        this.rules = rules == null ? List.of() : List.copyOf(rules);
        this.exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
        this.zone = zone;
        this.japaneseHolidays = japaneseHolidays;
        ViolatedRules.check()
                .that(
                        zone == null || ZoneId.getAvailableZoneIds().contains(zone),
                        Violation.at("/zone", CommonProblem.UNKNOWN_ZONE).quoting(zone))
                .done();
    }
}
