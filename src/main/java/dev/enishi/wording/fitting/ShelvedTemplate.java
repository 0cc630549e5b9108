package dev.enishi.wording.fitting;

import dev.enishi.activity.TemplateName;
import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import dev.enishi.wording.herself.Truth;
import dev.enishi.wording.template.Season;
import dev.enishi.wording.template.Situation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template, as far as it decides when it fits.
 *
 * @param name which
 * @param performerId whose, or null when it is the agency's
 * @param purpose for what
 * @param situation in which situation only, or null
 * @param stage for which stage only, or null
 * @param season in which season only, or null
 */
@Rule
record ShelvedTemplate(
        TemplateName name,
        @Nullable UUID performerId,
        Purpose purpose,
        @Nullable Situation situation,
        @Nullable Stage stage,
        @Nullable Season season) {

    static final String COLUMNS = "t.id, t.title, t.performer_id, t.purpose, t.situation, t.stage, t.season";

    /** Reads {@link #COLUMNS}. */
    static ShelvedTemplate of(Row row) {
        String situation = row.textOrNull("situation");
        String stage = row.textOrNull("stage");
        String season = row.textOrNull("season");
        return new ShelvedTemplate(
                new TemplateName(row.uuid("id"), row.text("title")),
                row.uuidOrNull("performer_id"),
                Purpose.valueOf(row.text("purpose")),
                situation == null ? null : Situation.valueOf(situation),
                stage == null ? null : Stage.valueOf(stage),
                season == null ? null : Season.valueOf(season));
    }

    /** Whether a performer may write it in a moment: it is hers or the agency's, fits, and claims only what is true of her. */
    boolean fits(UUID performer, Set<Truth> truths, Moment moment) {
        boolean hers = performerId == null || performerId.equals(performer);
        boolean meant = situation == null ? purpose == moment.purpose() : situation == moment.situation();
        boolean now = season == null || season == Season.of(moment.day());
        boolean him = stage == null || stage == moment.stage();
        boolean honest =
                situation == null || situation.claim().map(truths::contains).orElse(true);
        return hers && meant && now && him && honest;
    }

    /** How closely it is meant for a moment in which it fits: by the situation first, then by stage and season. */
    int closeness() {
        return (situation == null ? 0 : 4) + (stage == null ? 0 : 2) + (season == null ? 0 : 1);
    }
}
