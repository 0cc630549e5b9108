package dev.enishi.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds suggestions back. */
@Schema(
        description =
                "What holds suggestions back: `DAY_OFF` the performer does not work, what falls due moves to the next "
                        + "working day; `QUIET_HOURS` the performer is not to be asked now.")
public enum Silence {
    DAY_OFF,
    QUIET_HOURS
}
