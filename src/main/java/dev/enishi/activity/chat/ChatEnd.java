package dev.enishi.activity.chat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of a live chat. */
@Schema(description = "The end of a live chat.")
public record ChatEnd(
        @Schema(description = "When it ended. Default the recorded end, else now.") @Nullable
        Instant endedAt,

        @Schema(description = "What it earned, whole yen. Absent keeps what is recorded.", examples = "4200")
        @Min(0)
        @Max(10_000_000)
        @Nullable Integer earnings) {}
