package dev.enishi.customer;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to the question whether a customer is a favourite. */
@Schema(description = "The answer to the question whether a customer is a favourite.")
public record FavoriteAnswerInput(
        @Schema(description = "The answer.", examples = "FAVORITE") @NotNull
        FavoriteAnswer answer) {}
