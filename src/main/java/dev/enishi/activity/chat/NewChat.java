package dev.enishi.activity.chat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chat to be recorded: live without an end, else after the fact. */
@Schema(description = "A chat to be recorded: without `endedAt` it is live.")
public record NewChat(
        @Schema(description = "The customer who came.") @NotNull
        UUID customerId,

        @JsonUnwrapped ChatChange chat,

        @Schema(
                description = "The site's own id of the chat, unique for performer and site.",
                examples = "c-20261122-17")
        @Size(min = 1, max = 100)
        @Nullable String externalId) {}
