package dev.enishi.customer;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a customer is one of her focus people. */
@Schema(description = "Why the customer is one of the few people the performer is doing this for.")
public record FocusInput(
        @Screened(TextField.CUSTOMERS)
        @Schema(description = "The motive, at most 200 characters.", examples = "毎週来てくれる")
        @Size(min = 1, max = 200)
        @Nullable String motive) {}
