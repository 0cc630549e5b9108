package dev.enishi.booking.visit;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A next visit that a customer was offered, as clients see it. */
@Schema(description = "A next visit that a customer was offered. Nothing is held for it until the customer accepts.")
public record NextVisitOfferView(
        @Schema(description = "Id of the offer.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "1")
        int version,

        @Schema(description = "Id of the customer to whom it was offered.")
        UUID customerId,

        @Schema(description = "The customer to whom it was offered.")
        CustomerSummary customer,

        @Schema(description = "Id of the customer's performer.")
        UUID performerId,

        @Schema(description = "The customer's performer.") PerformerName performer,

        @Schema(description = "Id of the site on which they meet.")
        UUID siteId,

        @Schema(description = "The site on which they meet.")
        SiteName site,

        @Schema(description = "The chat at whose end it was made.") @Nullable
        UUID chatId,

        @Schema(description = "What became of it.") OfferState state,

        @Schema(description = "When the visit would start; accepted ones: starts.", examples = "2026-11-29T11:00:00Z")
        Instant startsAt,

        @Schema(description = "When it would end.", examples = "2026-11-29T11:30:00Z")
        Instant endsAt,

        @Schema(description = "The business day on which it would start.", examples = "2026-11-29")
        LocalDate businessDay,

        @Schema(
                description = "What the clock of the agency's zone shows when it would start.",
                examples = "2026-11-29T20:00",
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

        @Schema(description = "Accepted ones: the reservation.") @Nullable
        UUID reservationId,

        @Schema(description = "Refused ones: why.", examples = "来週は出張") @Nullable
        String reason,

        @Schema(description = "When it was accepted or refused.") @Nullable
        Instant decidedAt,

        @Schema(description = "When it was made.") Instant createdAt,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    static NextVisitOfferView of(Row row, AgencySettings settings, LocalDate today) {
        CustomerSummary customer = CustomerSummary.beside(row, settings.policies(), today);
        PerformerName performer = PerformerName.beside(row);
        BusinessCalendar calendar = settings.calendar();
        Instant startsAt = row.instant("starts_at");
        return new NextVisitOfferView(
                row.uuid("id"),
                row.integer("version"),
                customer.id(),
                customer,
                performer.id(),
                performer,
                customer.site().id(),
                customer.site(),
                row.uuidOrNull("chat_id"),
                OfferState.valueOf(row.text("state")),
                startsAt,
                startsAt.plus(Duration.ofMinutes(row.integer("duration_minutes"))),
                calendar.dayOf(startsAt),
                calendar.wallClock(startsAt),
                calendar.spokenTime(startsAt),
                row.uuidOrNull("reservation_id"),
                row.textOrNull("reason"),
                row.instantOrNull("decided_at"),
                row.instant("created_at"),
                null);
    }

    /** Newest first. */
    List<@Nullable String> sortKey() {
        return List.of(id.toString());
    }
}
