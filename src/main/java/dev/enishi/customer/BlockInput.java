package dev.enishi.customer;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a customer is banned. */
@Schema(description = "Why a customer is banned.")
public record BlockInput(
        @Screened(TextField.CUSTOMERS)
        @Schema(description = "The reason, at most 500 characters.", examples = "連絡先をしつこく聞く")
        @Size(min = 1, max = 500)
        @Nullable String reason) {}
