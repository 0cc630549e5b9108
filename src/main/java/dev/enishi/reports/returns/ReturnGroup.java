package dev.enishi.reports.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.Rule;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some mails, or some who were due, and how many came back. */
@Rule
@Schema(
        description =
                "Some mails, or some customers who were due, and how many came back, with the Wilson interval at 95 %. Of none "
                        + "there is no rate; of few the interval is wide.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnGroup(
        @Schema(description = "Whom it is about.") ReturnGroupBy by,

        @Schema(
                description =
                        "The purpose, the stage or the days waited (the last band has no end). Absent with a template or without "
                                + "one, and where the group is all of them.",
                examples = "15-21",
                maxLength = 40,
                pattern = "^[A-Z0-9_-]+$")
        @Nullable String key,

        @Schema(description = "Of a template: its id; absent for what was written without one.") @Nullable
        UUID templateId,

        @Schema(description = "Of a template: its title.", examples = "15日ぶりのごあいさつ", maxLength = 100) @Nullable
        String name,

        @Schema(
                description = "Of mails: how many were sent, as far as the days in which to come back are over.",
                examples = "80")
        @Nullable Integer sent,

        @Schema(
                description =
                        "Of customers: how often one became due, as far as the days in which to come back are over.",
                examples = "30")
        @Nullable Integer due,

        @Schema(description = "After how many of these a chat followed, peeks apart.", examples = "24")
        int returned,

        @Schema(description = "The share in percent, to a tenth.", examples = "30.0") @Nullable
        Double ratePercent,

        @Schema(description = "The lower bound of the interval in percent, to a tenth.", examples = "21.1") @Nullable
        Double lowPercent,

        @Schema(description = "The upper bound of the interval in percent, to a tenth.", examples = "40.8") @Nullable
        Double highPercent) {
    static ReturnGroup ofMails(ReturnGroupBy by, @Nullable String key, SuccessRate back) {
        return of(by, key, back.of(), null, back);
    }

    static ReturnGroup ofTemplate(UUID id, @Nullable String title, SuccessRate back) {
        return new ReturnGroup(
                ReturnGroupBy.TEMPLATE,
                null,
                id,
                title,
                back.of(),
                null,
                back.succeeded(),
                back.ratePercent(),
                back.lowPercent(),
                back.highPercent());
    }

    static ReturnGroup ofDue(ReturnGroupBy by, @Nullable String key, SuccessRate back) {
        return of(by, key, null, back.of(), back);
    }

    private static ReturnGroup of(
            ReturnGroupBy by, @Nullable String key, @Nullable Integer sent, @Nullable Integer due, SuccessRate back) {
        return new ReturnGroup(
                by,
                key,
                null,
                null,
                sent,
                due,
                back.succeeded(),
                back.ratePercent(),
                back.lowPercent(),
                back.highPercent());
    }

    /** How many it is about. */
    int size() {
        return sent != null ? sent : due != null ? due : 0;
    }
}
