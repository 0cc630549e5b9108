package dev.enishi.booking.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to do when occurrences cannot have their time. */
@Schema(
        description =
                "When occurrences cannot have their time: `REFUSE` changes nothing and lists them, `SKIP` takes what "
                        + "fits and lists the rest.")
public enum Conflicts {
    REFUSE,
    SKIP
}
