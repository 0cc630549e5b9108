package dev.enishi.reports.episode;

import dev.enishi.activity.message.Purpose;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between a performer and a customer.
 *
 * @param at when; of a chat when it began
 * @param kind what
 * @param purpose what a mail to the customer was for, else null
 * @param templateId what such a mail was written from, or null
 */
@Rule
record Contact(
        Instant at,
        ContactKind kind,
        @Nullable Purpose purpose,
        @Nullable UUID templateId) {
    static Contact of(Instant at, ContactKind kind) {
        return new Contact(at, kind, null, null);
    }

    boolean isTouch() {
        return kind != ContactKind.REFUSAL;
    }

    boolean isFromPerformer() {
        return kind == ContactKind.MAIL || kind == ContactKind.SECRET;
    }

    /** Whether it counts as unanswered until the customer stirs. */
    boolean isFollowUp() {
        return purpose == Purpose.FOLLOW_UP || purpose == Purpose.INVITATION;
    }

    /** Whether it is a step of the expanding cadence. */
    boolean isStep() {
        return kind == ContactKind.MAIL && purpose != Purpose.THANK_YOU && purpose != Purpose.REPLY;
    }
}
