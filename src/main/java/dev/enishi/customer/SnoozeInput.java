package dev.enishi.customer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a customer is left in peace. */
@Schema(description = "Until when a customer is left in peace.")
public record SnoozeInput(
        @Schema(description = "Business day from which the customer is suggested again.", examples = "2026-12-01")
        @NotNull
        LocalDate until) {}
