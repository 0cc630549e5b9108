package dev.enishi.audit;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sealed block as auditors see it. */
@Schema(description = "A sealed block of the audit log.")
public record AuditBlockView(
        @Schema(description = "Its number: from 1, without gaps.", minimum = "1", examples = "1")
        long number,

        @Schema(description = "How many entries were sealed.", minimum = "1", maximum = "10000", examples = "42")
        int entries,

        @Schema(
                description =
                        "SHA-256 over the hash before it and the entries, as hexadecimal digits. Whoever keeps it "
                                + "elsewhere can tell later that nothing up to here was changed.",
                pattern = "^[0-9a-f]{64}$",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "When it was sealed.") Instant sealedAt,

        @Schema(description = "When its entries were deleted, because their time was over.") @Nullable
        Instant droppedAt) {

    static AuditBlockView of(Row row) {
        return new AuditBlockView(
                row.big("number"),
                row.integer("entries"),
                row.text("sha256"),
                row.instant("sealed_at"),
                row.instantOrNull("dropped_at"));
    }
}
