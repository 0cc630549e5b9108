package dev.enishi.wording.herself;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a performer has to tell at the moment. */
@Schema(description = "What the performer has to tell at the moment.")
public record NewsInput(
        @Schema(
                description = "The news, 1 to 200 characters, as they stand in a mail: `{{news}}`.",
                examples = "髪を少し短くしました")
        @NotBlank
        @Size(max = 200)
        @Screened(TextField.TEMPLATES)
        String text,

        @Schema(description = "The last business day on which it is news.", examples = "2026-11-30") @NotNull
        LocalDate until) {}
