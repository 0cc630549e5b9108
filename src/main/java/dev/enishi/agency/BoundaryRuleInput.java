package dev.enishi.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people type about something forbidden, new or changed. */
@Schema(description = "What is typed about something that is forbidden.")
public record BoundaryRuleInput(
        @Schema(description = "The site whose rule it is; absent for a rule of the agency, which holds on all of them.")
        @Nullable UUID siteId,

        @Schema(description = "What is forbidden, 1 to 200 characters.", examples = "連絡先の交換") @NotBlank @Size(max = 200)
        String forbidden,

        @Schema(description = "What it costs the performer, at most 500 characters.", examples = "アカウント停止、報酬の没収")
        @Size(min = 1, max = 500)
        @Nullable String penalty) {

    static BoundaryRuleInput of(BoundaryRule rule) {
        return new BoundaryRuleInput(rule.siteId, rule.forbidden, rule.penalty);
    }

    void applyTo(BoundaryRule rule) {
        rule.siteId = siteId;
        rule.forbidden = forbidden;
        rule.penalty = penalty;
    }
}
