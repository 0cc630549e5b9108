package dev.enishi.booking.slot;

import dev.enishi.booking.availability.WindowKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A start that can be booked. */
@Schema(description = "Time that can be booked.")
public record Slot(
        @Schema(description = "When it would start.", examples = "2026-11-27T11:00:00Z")
        Instant startsAt,

        @Schema(description = "When it would end.", examples = "2026-11-27T11:30:00Z")
        Instant endsAt,

        @Schema(description = "What the time is planned for at its start.", examples = "OPEN")
        WindowKind window) {}
