package dev.enishi.desk;

import dev.enishi.agency.AgencySettings;
import dev.enishi.boundary.BoundaryCautions;
import dev.enishi.boundary.watch.WatchLevel;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What of boundaries to be careful about, in words. */
@ApplicationScoped
public class BoundaryWarnings {
    private final Texts texts;

    BoundaryWarnings(Texts texts) {
        this.texts = texts;
    }

    /** Of somebody who is not in the room: the watch of the agency first, then what happened, and how long nobody writes to them. */
    List<Caution> of(BoundaryCautions.Known known, RelationshipFacts facts, AgencySettings settings, LocalDate on) {
        List<Caution> cautions = new ArrayList<>(of(known, settings, on));
        LocalDate quietUntil = facts.quietUntil();
        if (quietUntil != null && facts.isQuiet(on)) {
            cautions.add(new Caution(CautionCode.QUIET, texts.on(on).get("caution.QUIET", quietUntil)));
        }
        return cautions;
    }

    /** The watch of the agency first, then what happened. */
    public List<Caution> of(BoundaryCautions.Known known, AgencySettings settings, LocalDate on) {
        List<Caution> cautions = new ArrayList<>();
        WatchLevel watched = known.watched();
        if (watched != null) {
            String reason = Objects.requireNonNull(known.watchReason());
            cautions.add(new Caution(CautionCode.WATCH, texts.get("caution.WATCH." + watched, reason)));
        }
        Instant crossed = known.lastAt();
        if (crossed != null) {
            String what = texts.get("incident." + known.lastKind());
            cautions.add(new Caution(
                    CautionCode.INCIDENT, texts.on(on).get("caution.INCIDENT", what, settings.dayOf(crossed))));
        }
        return cautions;
    }
}
