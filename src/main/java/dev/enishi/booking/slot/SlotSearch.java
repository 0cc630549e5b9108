package dev.enishi.booking.slot;

import dev.enishi.booking.availability.DayRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, beside the days ({@link DayRange}). */
public record SlotSearch(
        @Parameter(description = "How long, 5 minutes to a day.", example = "30")
        @QueryParam("durationMinutes")
        @NotNull
        @Min(5)
        @Max(1440)
        Integer durationMinutes,

        @Parameter(description = "For whom. Default `REGULAR`: what anybody could take.", example = "NEWCOMER")
        @QueryParam("audience")
        @Nullable Audience audience) {

    Audience audienceOrDefault() {
        return audience == null ? Audience.REGULAR : audience;
    }
}
