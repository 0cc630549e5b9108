package dev.enishi.desk;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.reservation.ReservationState;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reservation on her home screen. */
@Schema(description = "A reservation, as the performer's home screen shows it.")
public record TodayReservation(
        @Schema(description = "Id of the reservation.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "The customer who comes; `blocked` if banned meanwhile.")
        CustomerSummary customer,

        @Schema(description = "Its state: one that holds its time.", examples = "CONFIRMED")
        ReservationState state,

        @Schema(description = "When it starts.") Instant startsAt,
        @Schema(description = "When it ends.") Instant endsAt,

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

        @Schema(description = "What the customer wrote with it.", examples = "久しぶりに話したい") @Nullable
        String message,

        @Schema(description = "Requested ones: until when the time is held.") @Nullable
        Instant holdExpiresAt,

        @Schema(description = "Whether it was confirmed, has ended and nobody has said whether the customer came.")
        boolean outcomeMissing) {

    static TodayReservation of(Row row, CustomerSummary customer, BusinessCalendar calendar, Instant now) {
        ReservationState state = ReservationState.valueOf(row.text("state"));
        Instant startsAt = row.instant("starts_at");
        Instant endsAt = row.instant("ends_at");
        return new TodayReservation(
                row.uuid("id"),
                row.integer("version"),
                customer,
                state,
                startsAt,
                endsAt,
                calendar.dayOf(startsAt),
                calendar.wallClock(startsAt),
                calendar.spokenTime(startsAt),
                row.textOrNull("message"),
                state == ReservationState.REQUESTED ? row.instant("hold_expires_at") : null,
                state == ReservationState.CONFIRMED && !endsAt.isAfter(now));
    }
}
