package dev.enishi.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a home screen says of each person; spelled as in the address. */
@Schema(description = "`full`: each list has its items. `compact`: everybody once, in `people`, for a phone.")
public enum TodayView {
    full,
    compact
}
