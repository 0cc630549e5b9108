package dev.enishi.booking.slot;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.WindowKind;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A start that can be booked, as clients see it. */
@Schema(description = "Time that can be booked.")
public record SlotView(
        @Schema(description = "When it would start.", examples = "2026-11-27T11:00:00Z")
        Instant startsAt,

        @Schema(description = "When it would end.", examples = "2026-11-27T11:30:00Z")
        Instant endsAt,

        @Schema(description = "The business day on which it would start.", examples = "2026-11-27")
        LocalDate businessDay,

        @Schema(
                description = "What the clock of the agency's zone shows when it would start.",
                examples = "2026-11-27T20:00",
                pattern = BusinessCalendar.WALL_CLOCK_PATTERN,
                maxLength = 16)
        String localStart,

        @Schema(
                description =
                        "The same in hours and minutes of the business day: `25:00` is 1:00 in the night after it.",
                examples = "20:00",
                pattern = BusinessCalendar.SPOKEN_PATTERN,
                maxLength = 5)
        String spokenStart,

        @Schema(description = "What the time is planned for at its start.", examples = "OPEN")
        WindowKind window) {

    static SlotView of(Slot free, BusinessCalendar calendar) {
        Instant startsAt = free.startsAt();
        return new SlotView(
                startsAt,
                free.endsAt(),
                calendar.dayOf(startsAt),
                calendar.wallClock(startsAt),
                calendar.spokenTime(startsAt),
                free.window());
    }
}
