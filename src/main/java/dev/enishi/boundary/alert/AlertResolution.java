package dev.enishi.boundary.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nobody has to look any more. */
@Schema(
        description =
                "Why nobody has to look any more. Of a customer who came or asked in vain: `MET` there was a chat since; "
                        + "`WRITTEN_TO` a mail; `RESERVED` a reservation was made; `BANNED` the customer was banned. `PASSED`: it is so no more.")
public enum AlertResolution {
    MET,
    WRITTEN_TO,
    RESERVED,
    BANNED,
    PASSED
}
