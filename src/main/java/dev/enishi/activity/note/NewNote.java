package dev.enishi.activity.note;

import dev.enishi.platform.FoldedText;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is typed of a note, new or changed. */
@Schema(description = "A note about a customer.")
public record NewNote(
        @Screened(TextField.NOTES)
        @Schema(description = "The text, 1 to 4000 characters.", examples = "来週は出張。犬の名前はモカ。")
        @NotBlank
        @Size(max = 4000)
        String body,

        @Schema(description = "The chat with this customer that it is about.") @Nullable
        UUID chatId,

        @Schema(description = "Whether it is pinned: shown first in the brief. Default false.", examples = "true")
        @Nullable Boolean pinned) {

    static NewNote of(Note note) {
        return new NewNote(note.body, note.chatId, note.pinned);
    }

    void applyTo(Note note) {
        note.body = body;
        note.chatId = chatId;
        note.pinned = pinned != null && pinned;
        note.searchText = FoldedText.fold(body);
        note.folding = FoldedText.VERSION;
    }
}
