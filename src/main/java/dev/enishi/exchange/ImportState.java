package dev.enishi.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import has come. */
@Schema(
        description =
                "How far an import has come: `QUEUED` stored, `RUNNING`, `DONE`, or `FAILED` given up after several "
                        + "attempts.")
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
