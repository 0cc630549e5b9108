package dev.enishi.booking.reservation;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reservation as clients see it. */
@Schema(description = "Time of a performer that is promised to one customer.")
public record ReservationView(
        @Schema(description = "Id of the reservation.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Id of the customer it is for.")
        UUID customerId,

        @Schema(description = "The customer it is for.") CustomerSummary customer,

        @Schema(description = "Id of the performer whose time it takes.")
        UUID performerId,

        @Schema(
                description =
                        "The performer whose time it takes. A colleague to whom the customer was handed over since "
                                + "sees words in place of that name.")
        PerformerName performer,

        @Schema(description = "Id of the site on which they meet.")
        UUID siteId,

        @Schema(description = "The site on which they meet.")
        SiteName site,

        @Schema(description = "The standing reservation that it is an occurrence of.") @Nullable
        UUID standingReservationId,

        @Schema(description = "The state now: a request whose hold is over is `EXPIRED`.", examples = "CONFIRMED")
        ReservationState state,

        @Schema(description = "Who wanted it.", examples = "CUSTOMER")
        RequestedBy requestedBy,

        @Schema(description = "When it starts.", examples = "2026-11-27T11:00:00Z")
        Instant startsAt,

        @Schema(description = "When it ends.", examples = "2026-11-27T11:30:00Z")
        Instant endsAt,

        @Schema(description = "The business day on which it starts.", examples = "2026-11-27")
        LocalDate businessDay,

        @Schema(
                description = "What the clock of the agency's zone shows when it starts.",
                examples = "2026-11-27T20:00",
                pattern = BusinessCalendar.WALL_CLOCK_PATTERN,
                maxLength = 16)
        String localStart,

        @Schema(
                description = "The same as people who work at night say it, in hours and minutes of the business day: "
                        + "`25:00` is 1:00 in the night after it.",
                examples = "20:00",
                pattern = BusinessCalendar.SPOKEN_PATTERN,
                maxLength = 5)
        String spokenStart,

        @Schema(description = "Requested ones: until when the time is held.") @Nullable
        Instant holdExpiresAt,

        @Schema(description = "What the customer wrote with it.", examples = "金曜の夜に会えますか") @Nullable
        String message,

        @Schema(description = "Cancelled ones: why.") @Nullable
        CancelReason cancelReason,

        @Schema(description = "The chat that completed it.") @Nullable
        UUID chatId,

        @Schema(
                description = "Whether the customer was a prospect or a newcomer when it was placed: such time does "
                        + "not count against the newcomer share.")
        boolean newcomer,

        @Schema(description = "When it was placed.") Instant createdAt,

        @Schema(description = "What happened to it, oldest first; not in lists.", maxItems = 1000) @Nullable
        List<ReservationEventView> history,

        @Schema(description = "What to think about: `before-start`.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    /**
     * Reads the columns of {@link Reservations}.
     *
     * @param today the business day of which the customer's stage is
     */
    static ReservationView of(Row row, AgencySettings settings, LocalDate today) {
        CustomerSummary customer = CustomerSummary.beside(row, settings.policies(), today);
        PerformerName performer = new PerformerName(row.uuid("host_id"), row.text("host_name"));
        BusinessCalendar calendar = settings.calendar();
        Instant startsAt = row.instant("starts_at");
        String cancelReason = row.textOrNull("cancel_reason");
        ReservationState state = ReservationState.valueOf(row.text("state"));
        return new ReservationView(
                row.uuid("id"),
                row.integer("version"),
                customer.id(),
                customer,
                performer.id(),
                performer,
                customer.site().id(),
                customer.site(),
                row.uuidOrNull("standing_id"),
                state,
                RequestedBy.valueOf(row.text("requested_by")),
                startsAt,
                row.instant("ends_at"),
                calendar.dayOf(startsAt),
                calendar.wallClock(startsAt),
                calendar.spokenTime(startsAt),
                state == ReservationState.REQUESTED ? row.instant("hold_expires_at") : null,
                row.textOrNull("message"),
                cancelReason == null ? null : CancelReason.valueOf(cancelReason),
                row.uuidOrNull("chat_id"),
                row.bool("newcomer"),
                row.instant("created_at"),
                null,
                null);
    }

    ReservationView with(@Nullable List<ReservationEventView> itsHistory, @Nullable List<Warning> itsWarnings) {
        return new ReservationView(
                id,
                version,
                customerId,
                customer,
                performerId,
                performer,
                siteId,
                site,
                standingReservationId,
                state,
                requestedBy,
                startsAt,
                endsAt,
                businessDay,
                localStart,
                spokenStart,
                holdExpiresAt,
                message,
                cancelReason,
                chatId,
                newcomer,
                createdAt,
                itsHistory,
                itsWarnings);
    }

    ReservationView with(@Nullable List<Warning> itsWarnings) {
        return with(history, itsWarnings);
    }
}
