package dev.enishi.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file holds. */
@Schema(description = "What a file holds: `CHATS` a chat history.")
public enum ImportKind {
    CHATS
}
