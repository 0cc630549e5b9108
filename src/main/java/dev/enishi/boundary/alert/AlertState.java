package dev.enishi.boundary.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody has to look. */
@Schema(
        description =
                "Whether somebody has to look: `OPEN`; `ACKNOWLEDGED` somebody has; `RESOLVED` nobody has, and nobody has to any more.")
public enum AlertState {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED
}
