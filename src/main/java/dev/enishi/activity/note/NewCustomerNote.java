package dev.enishi.activity.note;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note of a batch: it names its customer itself. */
@Schema(description = "A note that names its customer.")
public record NewCustomerNote(
        @Schema(description = "The customer it is about.") @NotNull
        UUID customerId,

        @JsonUnwrapped NewNote note) {}
