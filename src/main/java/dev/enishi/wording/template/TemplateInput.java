package dev.enishi.wording.template;

import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import dev.enishi.wording.WordingProblem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.SequencedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is typed of a template, new or changed. */
@Rule
@Schema(description = "What is typed of a template.")
public record TemplateInput(
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
    public TemplateInput {
        SequencedSet<String> unknown = new TemplateText(text == null ? "" : text).unknown();
        ViolatedRules.check()
                .that(
                        unknown.isEmpty(),
                        "/text",
                        WordingProblem.UNKNOWN_PLACEHOLDER,
                        String.join(" ", unknown),
                        String.join(" ", Placeholder.allWritten()))
                .done();
    }

    static TemplateInput of(Template template) {
        return new TemplateInput(
                template.title, template.purpose, template.situation, template.stage, template.season, template.text);
    }

    void applyTo(Template template) {
        template.title = title;
        template.purpose = purpose;
        template.situation = situation;
        template.stage = stage;
        template.season = season;
        template.text = text;
    }
}
