package dev.enishi.reports.funnel;

import dev.enishi.platform.Rule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that a customer can reach. */
@Rule
@Schema(
        description =
                "A step that a customer can reach: `FAVORITED_BY` marked the performer as a favourite; `FIRST_MAIL` the first mail, "
                        + "from either; `FIRST_RESERVATION` was first requested or placed, whatever became of it; `FIRST_CHAT` the "
                        + "first chat, peeks apart; `SECOND_CHAT` chats on a second day; `REGULAR` the chat by which the customer "
                        + "first was a regular. By kind of chat: the first `PEEK`, `PARTY` and `TWO_SHOT`.")
public enum FunnelStep {
    FAVORITED_BY,
    FIRST_MAIL,
    FIRST_RESERVATION,
    FIRST_CHAT,
    SECOND_CHAT,
    REGULAR,
    PEEK,
    PARTY,
    TWO_SHOT;

    /** From the first mark to a regular. */
    static final List<FunnelStep> TO_REGULAR =
            List.of(FAVORITED_BY, FIRST_MAIL, FIRST_RESERVATION, FIRST_CHAT, SECOND_CHAT, REGULAR);

    /** From looking in to being alone together. */
    static final List<FunnelStep> BY_KIND = List.of(PEEK, PARTY, TWO_SHOT);
}
