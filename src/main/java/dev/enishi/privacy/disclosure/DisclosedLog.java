package dev.enishi.privacy.disclosure;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was said in a chat. */
@Schema(description = "What was said in a chat.")
public record DisclosedLog(
        @Schema(description = "The text.", maxLength = 200_000, examples = "たろう: こんばんは")
        String body,

        @Schema(description = "When it was stored.") Instant createdAt) {}
