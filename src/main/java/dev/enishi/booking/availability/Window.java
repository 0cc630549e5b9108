package dev.enishi.booking.availability;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Time in which a performer can be booked. */
@Schema(description = "Time in which a performer can be booked.")
public record Window(
        @Schema(description = "Its first instant.", examples = "2026-11-27T11:00:00Z")
        Instant startsAt,

        @Schema(description = "The first instant after it.", examples = "2026-11-27T17:00:00Z")
        Instant endsAt,

        @Schema(description = "What it is for; never `DAY_OFF`.", examples = "OPEN")
        WindowKind kind) {}
