package dev.enishi.reports.goal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far somebody is towards a goal. */
@Schema(
        description =
                "How far the performer is: `REACHED`; `ON_PACE` at least as far as the part of the week that has passed; "
                        + "`BEHIND`; `UNKNOWN` nothing can be said, as the performer was not online.")
public enum PaceState {
    REACHED,
    ON_PACE,
    BEHIND,
    UNKNOWN
}
