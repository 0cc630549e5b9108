package dev.enishi.booking.availability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.enishi.platform.http.Versioned;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as clients put it: what is read can be put back. The version is in the ETag only. */
@Schema(description = "When a performer works.")
public record AvailabilityRulesView(
        @JsonIgnore @Schema(hidden = true) int version,

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
