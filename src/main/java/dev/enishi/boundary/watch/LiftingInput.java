package dev.enishi.boundary.watch;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a member is watched no more. */
@Schema(description = "Why a member is watched no more.")
public record LiftingInput(
        @Schema(description = "Why, 1 to 500 characters.", examples = "別人でした")
        @NotBlank
        @Size(max = 500)
        @Screened(TextField.EVIDENCE)
        String reason) {}
