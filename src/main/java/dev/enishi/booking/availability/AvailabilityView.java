package dev.enishi.booking.availability;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a plan means on some days. */
@Schema(description = "When a performer can be booked.")
public record AvailabilityView(
        @Schema(description = "The windows, earliest first; they start and end with the days asked for.")
        @Size(max = 10_000)
        List<Window> items,

        @Schema(description = "The business days that are off from start to end.", examples = "[\"2026-11-29\"]")
        @Size(max = 62)
        List<LocalDate> daysOff,

        @Schema(description = "IANA time zone in which the plan was made.", examples = "Asia/Tokyo")
        String zone) {

    static AvailabilityView of(Availability availability, DayRange days) {
        return new AvailabilityView(
                availability.windows(days.from(), days.to()),
                days.from()
                        .datesUntil(days.to().plusDays(1))
                        .filter(availability::isDayOff)
                        .toList(),
                availability.zone().getId());
    }
}
