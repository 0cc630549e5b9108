package dev.enishi.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the days until the next follow-up are found. */
@Schema(
        description =
                "How the days until the next follow-up are found: `FIXED` always the same number of days after the "
                        + "last touch; `EXPANDING` 1, 3, 7, 15, 30, 45 … days after the last chat, one step per mail.")
public enum CadenceMode {
    FIXED,
    EXPANDING
}
