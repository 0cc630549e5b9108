package dev.enishi.live.secret;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As whom somebody gets a head start. */
@Schema(
        description =
                "As whom a customer gets a head start: `MAIN_REGULAR` the main customer of the room, a regular; `REGULAR` "
                        + "another regular; `REPEATER` one who came before; `NEWCOMER` one who is new; `PEEK` one who peeks.")
public enum HeadStartGround {
    MAIN_REGULAR,
    REGULAR,
    REPEATER,
    NEWCOMER,
    PEEK
}
