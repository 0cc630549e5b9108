package dev.enishi.live.room;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stay has earned so far. */
@Schema(description = "What a stay has earned so far, whole yen. Both together decide who is the main customer.")
public record LiveRoomEarnings(
        @Schema(description = "By the chat itself.", examples = "4200")
        int chat,

        @Schema(description = "By the secret messages of the customer since it began.", examples = "250")
        long secret) {}
