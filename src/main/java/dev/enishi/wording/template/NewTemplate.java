package dev.enishi.wording.template;

import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template to be added. */
@Rule
@Schema(description = "A template to be added.")
public record NewTemplate(
        @Schema(
                description = "Whose template it is. Absent: the agency's, for all who work for it; with a "
                        + "performer's key that performer's.")
        @Nullable UUID performerId,

        @Schema(description = "What the template is called, 1 to 100 characters.", examples = "15日ぶりのひと言")
        @NotBlank
        @Size(max = 100)
        @Screened(TextField.TEMPLATES)
        String title,

        @Schema(description = "What a message is for that is written from it.", examples = "FOLLOW_UP") @NotNull
        Purpose purpose,

        @Schema(description = "In which situation it fits. Absent: for all of its purpose.", examples = "INTERVAL")
        @Nullable Situation situation,

        @Schema(description = "For customers of which stage. Absent: for all.", examples = "REPEATER") @Nullable
        Stage stage,

        @Schema(description = "In which season. Absent: all year.", examples = "AUTUMN") @Nullable
        Season season,

        @Schema(
                description =
                        "The text, 1 to 2000 characters. `{{callName}}` and the like stand for what is filled in; "
                                + "there is no logic (docs/api/wording.md).",
                examples = "{{name}}、こんばんは。前に話してくれた「{{lastTopic}}」、その後どうなりましたか？")
        @NotBlank
        @Size(max = 2000)
        @Screened(TextField.TEMPLATES)
        String text) {

    /** All placeholders are known. */
    public NewTemplate {
        new TemplateInput(title, purpose, situation, stage, season, text);
    }

    TemplateInput input() {
        return new TemplateInput(title, purpose, situation, stage, season, text);
    }
}
