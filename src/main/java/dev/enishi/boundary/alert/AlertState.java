package dev.enishi.boundary.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody has looked. */
@Schema(description = "Whether somebody has looked.")
public enum AlertState {
    OPEN,
    ACKNOWLEDGED
}
