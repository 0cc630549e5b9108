package dev.enishi.activity.promise;

import dev.enishi.activity.ActivityProblem;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is typed of a promise, new or changed. */
@Schema(
        description = "What the performer said they would ask or do for a customer: on a business day, or at the next "
                + "chat. In a change, null takes back the one where the other is given.")
public record NewPromise(
        @Screened(TextField.NOTES)
        @Schema(description = "What was promised, 1 to 500 characters.", examples = "面接の結果を聞く")
        @NotBlank
        @Size(max = 500)
        String text,

        @Schema(description = "The business day on which it is to be kept.", examples = "2026-12-01") @Nullable
        LocalDate askOn,

        @Schema(
                description = "`true`: it is to be kept at the next chat, whenever that is. Default false.",
                examples = "false")
        @Nullable Boolean nextChat,

        @Schema(description = "The note with this customer that it stands in; a note has one promise.") @Nullable
        UUID noteId) {

    /** Checks that it is either for a day or for the next chat. */
    public NewPromise {
        boolean forNextChat = nextChat != null && nextChat;
        ViolatedRules.check()
                .that(forNextChat == (askOn == null), "/askOn", ActivityProblem.PROMISE_DAY)
                .done();
    }

    static NewPromise of(Promise promise) {
        return new NewPromise(promise.text, promise.askOn, promise.askOn == null ? true : null, promise.noteId);
    }

    /** Changes a promise; for another day it is as good as new. */
    void applyTo(Promise promise, Instant now) {
        promise.text = text;
        promise.noteId = noteId;
        if (!Objects.equals(promise.askOn, askOn)) {
            promise.askOn = askOn;
            promise.setAt = now;
        }
    }
}
