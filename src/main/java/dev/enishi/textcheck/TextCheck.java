package dev.enishi.textcheck;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text to be looked through. */
@Schema(description = "A text to be looked through for contact details. Nothing of it is stored.")
public record TextCheck(
        @Schema(description = "The text, 1 to 1,000,000 characters.", examples = "番号は〇九〇-1234-5678だよ")
        @NotNull
        @Size(min = 1, max = 1_000_000)
        String text) {}
