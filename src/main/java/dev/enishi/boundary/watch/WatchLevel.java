package dev.enishi.boundary.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How serious it is. */
@Schema(description = "How serious it is: `CAUTION` to be careful, `DANGER` not to be alone with it.")
public enum WatchLevel {
    CAUTION,
    DANGER
}
