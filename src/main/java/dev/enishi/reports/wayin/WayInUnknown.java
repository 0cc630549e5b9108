package dev.enishi.reports.wayin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nobody can say what the chance is. */
@Schema(
        description =
                "Why nobody can say what the chance is: `NEVER_ONLINE` in that hour; `TOO_FEW_HOURS` online for less than 5 hours in all.")
enum WayInUnknown {
    NEVER_ONLINE,
    TOO_FEW_HOURS
}
