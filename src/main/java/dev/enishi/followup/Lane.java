package dev.enishi.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody has to hear from her at the latest: the order of the list. */
@Schema(
        description =
                "How urgent it is. `NOW`: thank-you and note of a chat that ended today, and mails that wait for an "
                        + "answer. `TODAY`: what is over within days. `CADENCE`: what can wait. The list has them in this "
                        + "order.")
public enum Lane {
    NOW,
    TODAY,
    CADENCE
}
