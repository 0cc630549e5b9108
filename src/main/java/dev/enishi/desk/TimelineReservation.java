package dev.enishi.desk;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.reservation.ReservationState;
import dev.enishi.platform.data.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reservation of the timeline. */
@Schema(description = "A reservation of the timeline.")
public record TimelineReservation(
        @Schema(description = "Id of the reservation.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "When it starts.") Instant at,

        @Schema(description = "Whole minutes.", examples = "60")
        int minutes,

        @Schema(description = "The business day on which it starts.", examples = "2026-11-27")
        LocalDate businessDay,

        @Schema(
                description = "What the clock of the agency's zone shows when it starts.",
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

        @Schema(description = "The state now; a request whose hold is over is `EXPIRED`.", examples = "COMPLETED")
        ReservationState state)
        implements TimelineItem {

    static TimelineReservation of(Row row, BusinessCalendar calendar) {
        Instant at = row.instant("at");
        return new TimelineReservation(
                row.uuid("id"),
                row.integer("version"),
                at,
                (int) Duration.between(at, row.instant("ended_at")).toMinutes(),
                calendar.dayOf(at),
                calendar.wallClock(at),
                calendar.spokenTime(at),
                ReservationState.valueOf(row.text("state")));
    }

    @Override
    public TimelineType type() {
        return TimelineType.RESERVATION;
    }
}
