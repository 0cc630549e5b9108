package dev.enishi.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a key is to be replaced. */
@Schema(description = "How a key is to be replaced.")
public record Rotation(
        @Schema(
                description = "For how many minutes the former key still works, 0 to 43200 (30 days). Default 60.",
                examples = "60")
        @Min(0)
        @Max(43200)
        @Nullable Integer overlapMinutes,

        @Schema(description = "From when on the new key is refused; absent: as it was set for the former.") @Nullable
        Instant expiresAt) {
    private static final int DEFAULT_OVERLAP_MINUTES = 60;

    /** A key with the same rights: unless it is said, it ends as the former would have. */
    NewApiKey successorOf(ApiKeyView former) {
        return NewApiKey.like(former, expiresAt == null ? former.expiresAt() : expiresAt);
    }

    /** Until when the former still works. */
    Instant overlapEnd(Instant now) {
        return now.plus(Duration.ofMinutes(overlapMinutes == null ? DEFAULT_OVERLAP_MINUTES : overlapMinutes));
    }
}
