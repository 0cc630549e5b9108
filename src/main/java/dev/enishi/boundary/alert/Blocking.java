package dev.enishi.boundary.alert;

import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.agency.BlockingStep;
import dev.enishi.platform.Rule;

/** Which incidents ban a customer at once. */
@Rule
final class Blocking {
    private Blocking() {}

    /** Whether an incident is as far up the ladder as the agency bans from; what has no place there bans nobody. */
    static boolean isDue(IncidentKind kind, BlockingStep from) {
        return from != BlockingStep.NEVER
                && kind.step() >= IncidentKind.valueOf(from.name()).step();
    }
}
