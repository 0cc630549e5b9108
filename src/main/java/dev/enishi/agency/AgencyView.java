package dev.enishi.agency;

import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.problem.Language;
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

        @Schema(description = "Language of texts where a request names none that the service speaks.", examples = "ja")
        Language locale,

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
                Language.of(agency.locale).orElseThrow(),
                agency.zone,
                agency.dayStart.toString(),
                agency.policies,
                agency.createdAt);
    }
}
