package dev.enishi.live.room;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be the main customer. */
@Schema(description = "Who is to be the main customer of the room.")
public record MainInput(
        @Schema(description = "A customer who is in the room and chats.") @NotNull
        UUID customerId) {}
