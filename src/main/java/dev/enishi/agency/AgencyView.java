package dev.enishi.agency;

import dev.enishi.platform.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as clients see it. */
@Schema(description = "An agency: the tenant, its business days and its policies.")
public record AgencyView(
        @Schema(description = "Id of the agency.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Name, 1 to 100 characters.", examples = "さくら事務所")
        String name,

        @Schema(
                description =
                        "Language of texts where a request names none that the service speaks: `ja` or `en`; expect new "
                                + "ones.",
                pattern = "[a-z]{2}",
                maxLength = 2,
                examples = "ja")
        String locale,

        @Schema(description = "IANA time zone of its days.", examples = "Asia/Tokyo")
        String zone,

        @Schema(description = "Local time at which a business day starts.", examples = "05:00")
        String dayStart,

        @Schema(description = "What it has decided.") Policies policies,
        @Schema(description = "When it was created.") Instant createdAt)
        implements Versioned {

    static AgencyView of(Agency agency) {
        return new AgencyView(
                agency.id,
                agency.version,
                agency.name,
                agency.locale,
                agency.zone,
                agency.dayStart.toString(),
                agency.policies,
                agency.createdAt);
    }
}
