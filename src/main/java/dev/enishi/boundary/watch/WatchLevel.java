package dev.enishi.boundary.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How serious it is. */
@Schema(
        description =
                "How serious it is: `CAUTION` to be careful, `DANGER` not to handle it alone but to tell the agency.")
public enum WatchLevel {
    CAUTION,
    DANGER
}
