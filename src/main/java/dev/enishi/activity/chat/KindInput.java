package dev.enishi.activity.chat;

import dev.enishi.customer.relationship.ChatKind;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The kind that a live chat goes on as. */
@Schema(description = "The kind that a live chat goes on as.")
public record KindInput(
        @Schema(description = "Kind of the stay from then on.", examples = "TWO_SHOT") @NotNull
        ChatKind kind,

        @Schema(description = "Since when. Default now.") @Nullable
        Instant at) {}
