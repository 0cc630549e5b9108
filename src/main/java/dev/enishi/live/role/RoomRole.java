package dev.enishi.live.role;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is in the live room. */
@Schema(
        description =
                "What a customer is in the live room: `MAIN` the one who carries it, `PARTICIPANT` somebody else who "
                        + "chats, `PEEK` somebody who only looks in.")
public enum RoomRole {
    MAIN,
    PARTICIPANT,
    PEEK
}
