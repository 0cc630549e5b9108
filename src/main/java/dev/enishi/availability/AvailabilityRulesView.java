package dev.enishi.availability;

import dev.enishi.platform.http.Versioned;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as clients see it. */
@Schema(description = "When a performer works.")
public record AvailabilityRulesView(
        @Schema(description = "Counts the changes, 0 before the first; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "What holds each week.") List<AvailabilityRule> rules,

        @Schema(description = "What holds on single days instead.")
        List<AvailabilityException> exceptions,

        @Schema(description = "IANA time zone of all local times; without it the agency's.", examples = "Asia/Tokyo")
        @Nullable String zone,

        @Schema(description = "What holds on Japanese public holidays.") @Nullable
        HolidayRule japaneseHolidays)
        implements Versioned {

    static AvailabilityRulesView of(int version, AvailabilityPlan plan) {
        return new AvailabilityRulesView(
                version, plan.rules(), plan.exceptions(), plan.zone(), plan.japaneseHolidays());
    }

    AvailabilityPlan plan() {
        return new AvailabilityPlan(rules, exceptions, zone, japaneseHolidays);
    }
}
