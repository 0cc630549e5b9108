package dev.enishi.booking.reservation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From an instant to another. */
@Schema(description = "A period.")
public record Period(
        @Schema(description = "Its first instant.", examples = "2026-11-27T11:00:00Z")
        Instant startsAt,

        @Schema(description = "The first instant after it.", examples = "2026-11-27T11:30:00Z")
        Instant endsAt) {}
