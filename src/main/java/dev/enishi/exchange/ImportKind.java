package dev.enishi.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file holds. */
@Schema(
        description =
                "What a file holds: `CHATS` a chat history, `SESSIONS` online sessions: when the performer was logged in "
                        + "on the site.")
public enum ImportKind {
    CHATS,
    SESSIONS
}
