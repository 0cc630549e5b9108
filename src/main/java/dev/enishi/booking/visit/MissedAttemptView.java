package dev.enishi.booking.visit;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A missed attempt as clients see it. */
@Schema(description = "That a customer came while the performer was busy, or asked for a time and got no answer.")
public record MissedAttemptView(
        @Schema(description = "Id of the missed attempt.") UUID id,

        @Schema(description = "Id of the customer who came.")
        UUID customerId,

        @Schema(description = "The customer who came.") CustomerSummary customer,

        @Schema(description = "Id of the customer's performer.")
        UUID performerId,

        @Schema(description = "The customer's performer.") PerformerName performer,

        @Schema(description = "Id of the site on which they meet.")
        UUID siteId,

        @Schema(description = "The site on which they meet.")
        SiteName site,

        @Schema(description = "When the customer came.") Instant at,

        @Schema(description = "A note.", examples = "2ショット中に待機を見に来た。") @Nullable
        String body,

        @Schema(description = "The request that ran out because nobody answered it, where that was the attempt.")
        @Nullable UUID reservationId,

        @Schema(description = "When it was recorded.") Instant createdAt,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings) {

    static MissedAttemptView of(Row row, AgencySettings settings, LocalDate today) {
        CustomerSummary customer = CustomerSummary.beside(row, settings.policies(), today);
        PerformerName performer = PerformerName.beside(row);
        return new MissedAttemptView(
                row.uuid("id"),
                customer.id(),
                customer,
                performer.id(),
                performer,
                customer.site().id(),
                customer.site(),
                row.instant("at"),
                row.textOrNull("body"),
                row.uuidOrNull("reservation_id"),
                row.instant("created_at"),
                null);
    }

    List<@Nullable String> sortKey() {
        return List.of(at.toString(), id.toString());
    }
}
