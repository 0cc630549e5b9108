package dev.enishi.booking.standing;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.enishi.access.PerformerName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.SiteName;
import dev.enishi.booking.reservation.ReservationState;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A standing reservation as clients see it. */
@Schema(description = "A standing reservation; each occurrence is a reservation of its own.")
public record StandingReservationView(
        @Schema(description = "Id of the standing reservation.")
        UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "0")
        int version,

        @Schema(description = "Id of the customer it is for.")
        UUID customerId,

        @Schema(description = "The customer it is for.") CustomerSummary customer,

        @Schema(description = "Id of the customer's performer.")
        UUID performerId,

        @Schema(description = "The customer's performer.") PerformerName performer,

        @Schema(description = "Id of the site on which they meet.")
        UUID siteId,

        @Schema(description = "The site on which they meet.")
        SiteName site,

        @Schema(
                description = "Local day of the first occurrence as it was placed or last moved as a whole.",
                examples = "2026-11-27")
        LocalDate firstDay,

        @Schema(description = "Local time of its occurrences.", examples = "21:00") @JsonFormat(pattern = "HH:mm")
        LocalTime localTime,

        @Schema(description = "How long each is.", examples = "60")
        int durationMinutes,

        @Schema(description = "Every how many weeks.", examples = "1")
        int everyWeeks,

        @Schema(description = "When it was placed.") Instant createdAt,

        @Schema(description = "The occurrences, the earliest first; not in lists.", maxItems = 104) @Nullable
        List<Occurrence> occurrences,

        @Schema(
                description = "Occurrences that could not have their time in this very change, one by one.",
                maxItems = 104)
        @Nullable List<RefusedStart> refusedStarts,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    /** One occurrence. */
    @Schema(description = "One occurrence of a standing reservation.")
    public record Occurrence(
            @Schema(description = "The reservation that it is.")
            UUID reservationId,

            @Schema(description = "Counts the changes of that reservation; the first part of its ETag.", examples = "0")
            int version,

            @Schema(description = "Its state now.", examples = "CONFIRMED")
            ReservationState state,

            @Schema(description = "When it starts.") Instant startsAt,
            @Schema(description = "When it ends.") Instant endsAt,

            @Schema(description = "The business day on which it starts.", examples = "2026-11-27")
            LocalDate businessDay,

            @Schema(
                    description = "What the clock of the agency's zone shows when it starts.",
                    examples = "2026-11-27T21:00",
                    pattern = BusinessCalendar.WALL_CLOCK_PATTERN,
                    maxLength = 16)
            String localStart,

            @Schema(
                    description = "The same in hours and minutes of the business day: `25:00` is 1:00 in the night "
                            + "after it.",
                    examples = "21:00",
                    pattern = BusinessCalendar.SPOKEN_PATTERN,
                    maxLength = 5)
            String spokenStart) {

        static Occurrence of(Row row, BusinessCalendar calendar) {
            Instant startsAt = row.instant("starts_at");
            return new Occurrence(
                    row.uuid("id"),
                    row.integer("version"),
                    ReservationState.valueOf(row.text("state")),
                    startsAt,
                    row.instant("ends_at"),
                    calendar.dayOf(startsAt),
                    calendar.wallClock(startsAt),
                    calendar.spokenTime(startsAt));
        }

        /** Whether it is still to come. */
        boolean isOpen(Instant now) {
            return state == ReservationState.CONFIRMED && startsAt.isAfter(now);
        }
    }

    static StandingReservationView of(Row row, AgencySettings settings, LocalDate today) {
        CustomerSummary customer = CustomerSummary.beside(row, settings.policies(), today);
        PerformerName performer = PerformerName.beside(row);
        return new StandingReservationView(
                row.uuid("id"),
                row.integer("version"),
                customer.id(),
                customer,
                performer.id(),
                performer,
                customer.site().id(),
                customer.site(),
                row.day("first_day"),
                row.time("local_time"),
                row.integer("duration_minutes"),
                row.integer("every_weeks"),
                row.instant("created_at"),
                null,
                null,
                null);
    }

    StandingReservationView with(List<Occurrence> itsOccurrences, @Nullable List<RefusedStart> refused) {
        return new StandingReservationView(
                id,
                version,
                customerId,
                customer,
                performerId,
                performer,
                siteId,
                site,
                firstDay,
                localTime,
                durationMinutes,
                everyWeeks,
                createdAt,
                itsOccurrences,
                refused == null || refused.isEmpty() ? null : refused,
                warnings);
    }
}
