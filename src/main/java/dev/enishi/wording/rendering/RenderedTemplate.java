package dev.enishi.wording.rendering;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import dev.enishi.wording.herself.Truth;
import dev.enishi.wording.template.Placeholder;
import dev.enishi.wording.template.Situation;
import dev.enishi.wording.template.TemplateText;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template that is about to be filled in.
 *
 * @param performerId whose, or null when it is the agency's
 * @param situation in which situation only, or null
 * @param text with its placeholders
 */
@Rule
record RenderedTemplate(
        @Nullable UUID performerId, @Nullable Situation situation, TemplateText text) {
    static RenderedTemplate of(Row row) {
        String situation = row.textOrNull("situation");
        return new RenderedTemplate(
                row.uuidOrNull("performer_id"),
                situation == null ? null : Situation.valueOf(situation),
                new TemplateText(row.text("text")));
    }

    /** Whether a performer may use it. */
    boolean isFor(UUID performer) {
        return performerId == null || performerId.equals(performer);
    }

    /** Whether it claims nothing but what is true of her. */
    boolean isTrueOf(Set<Truth> truths) {
        return situation == null || situation.claim().map(truths::contains).orElse(true);
    }

    boolean asksFor(Placeholder placeholder) {
        return text.placeholders().contains(placeholder);
    }
}
