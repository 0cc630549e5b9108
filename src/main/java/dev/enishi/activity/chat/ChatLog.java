package dev.enishi.activity.chat;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was said in a chat. */
@Schema(description = "What was said in a chat.")
public record ChatLog(
        @Screened(TextField.CHAT_LOGS)
        @Schema(description = "The text, 1 to 200000 characters.", examples = "たろう: こんばんは\nみゆ: おかえりなさい")
        @NotBlank
        @Size(max = 200_000)
        String body) {}
