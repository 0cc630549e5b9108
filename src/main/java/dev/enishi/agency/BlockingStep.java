package dev.enishi.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where on a customer who goes further than he may is banned at once. */
@Schema(
        description = "From which step of the ladder on an incident bans the customer at once: those further down ban "
                + "nobody. `NEVER`: nobody is banned but by hand.")
public enum BlockingStep {
    RESERVATION_PRETEXT,
    SMALL_TALK,
    PHOTO,
    VIDEO_CALL,
    MEETING,
    THREAT,
    NEVER
}
