package dev.enishi.followup;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.PerformerView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A performer for whom nothing is suggested now. */
@Schema(description = "A performer for whom nothing is suggested now, though customers may be due.")
public record HeldBack(
        @Schema(description = "The performer.") PerformerName performer,

        @Schema(description = "Why, and until when.") Suppressed suppressed) {

    static HeldBack of(PerformerView performer, Suppressed suppressed) {
        return new HeldBack(new PerformerName(performer.id(), performer.name()), suppressed);
    }
}
