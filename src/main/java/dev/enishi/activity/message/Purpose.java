package dev.enishi.activity.message;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a message is for. */
@Schema(description = "What the message is for. New values may be added.")
public enum Purpose {
    THANK_YOU,
    FOLLOW_UP,
    INVITATION,
    RESERVATION,
    DECLINE,
    OTHER
}
