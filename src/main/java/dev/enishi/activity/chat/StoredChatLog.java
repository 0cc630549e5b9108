package dev.enishi.activity.chat;

import dev.enishi.platform.http.Warning;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A log as it was stored. */
@Schema(description = "The log of a chat as it was stored.")
public record StoredChatLog(
        @Schema(description = "The text.", examples = "たろう: こんばんは\nみゆ: おかえりなさい")
        String body,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings) {}
