package dev.enishi.reports.wayin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a window. */
@Schema(
        description =
                "A change of a window: `KEEP_FOR_NEWCOMERS` to make an hour of a window `NEWCOMER_ONLY`; `OPEN_HOUR` to be online "
                        + "for one more hour, beside one that is usual.")
enum WindowChangeKind {
    KEEP_FOR_NEWCOMERS,
    OPEN_HOUR
}
