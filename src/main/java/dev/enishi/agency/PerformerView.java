package dev.enishi.agency;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.enishi.platform.http.Versioned;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A performer as clients see her. */
@Schema(description = "A performer.")
public record PerformerView(
        @Schema(description = "Id of the performer.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Name, 1 to 100 characters.", examples = "みゆ")
        String name,

        @Schema(description = "The performer's own cadence in days, instead of the agency's.", examples = "10")
        @Nullable Integer cadenceDays,

        @Schema(description = "Start of the performer's quiet hours, local time.", examples = "02:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime quietFrom,

        @Schema(
                description = "End of the performer's quiet hours, local time; before the start means the next day.",
                examples = "11:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime quietTo,

        @Schema(
                description = "How many characters the performer types in a minute, instead of what is measured.",
                examples = "120")
        @Nullable Integer typingCharactersPerMinute,

        @Schema(description = "Since when the performer no longer works for the agency; absent while active.") @Nullable
        Instant deactivatedAt,

        @Schema(description = "When the performer was added.")
        Instant createdAt)
        implements Versioned {}
