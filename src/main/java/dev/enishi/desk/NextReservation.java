package dev.enishi.desk;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.reservation.ReservationState;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coming reservation in a brief. */
@Schema(description = "A reservation that is held or confirmed and has not ended.")
public record NextReservation(
        @Schema(description = "Id of the reservation.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "`REQUESTED` or `CONFIRMED`.", examples = "CONFIRMED")
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
        String spokenStart) {

    /** The reservation of customer {@code c} that is to come, if any: a lateral {@code next}. */
    public static final String OF_CUSTOMER = """
              left join lateral (
                   select id, version, state, starts_at, ends_at from reservation
                    where agency_id = :agency and customer_id = c.id and ends_at > :now
                      and reservation_shown_state(state, hold_expires_at, :now) in ('REQUESTED', 'CONFIRMED')
                    order by starts_at, id limit 1) next on true
            """;

    /** The columns of it that {@link #of} reads. */
    public static final String COLUMNS =
            "next.id as next_id, next.version as next_version, next.state as next_state, next.starts_at, next.ends_at";

    /** Reads {@link #COLUMNS}; null where there is none. */
    public static @Nullable NextReservation of(Row row, BusinessCalendar calendar) {
        UUID id = row.uuidOrNull("next_id");
        if (id == null) {
            return null;
        }
        Instant startsAt = row.instant("starts_at");
        return new NextReservation(
                id,
                row.integer("next_version"),
                ReservationState.valueOf(row.text("next_state")),
                startsAt,
                row.instant("ends_at"),
                calendar.dayOf(startsAt),
                calendar.wallClock(startsAt),
                calendar.spokenTime(startsAt));
    }
}
