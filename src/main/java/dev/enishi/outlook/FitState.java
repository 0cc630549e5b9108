package dev.enishi.outlook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a fit has come. */
@Schema(
        description =
                "How far a fit has come: `QUEUED` stored, `RUNNING`, `DONE`, or `FAILED` given up after several attempts.")
public enum FitState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
