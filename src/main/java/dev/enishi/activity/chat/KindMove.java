package dev.enishi.activity.chat;

import dev.enishi.activity.ActivityProblem;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A live chat goes on as another kind. What was a chat stays one: it does not become a peek again, because that would undo a
 * touch that there was.
 *
 * @param kind the new kind
 * @param at since when
 */
@Rule
record KindMove(ChatKind kind, Instant at) {
    /**
     * The move of a chat that is of another kind.
     *
     * @param lastChangeAt when its kind changed last, or null where it never did
     * @throws ProblemException 409 when the chat has ended, 422 naming all that speaks against it
     */
    static KindMove of(KindInput input, Chat chat, @Nullable Instant lastChangeAt, Instant now) {
        if (chat.endedAt != null) {
            throw ProblemException.of(ActivityProblem.CHAT_ENDED);
        }
        Instant at = input.at() == null ? later(now, chat.startedAt) : input.at();
        List<Violation> violations = new ArrayList<>();
        if (input.kind() == ChatKind.PEEK) {
            violations.add(Violation.at("/kind", ActivityProblem.PEEK_NO_MORE));
        }
        if (input.at() != null && OtherClocks.isToCome(at, now)) {
            violations.add(Violation.at("/at", CommonProblem.IN_THE_FUTURE));
        }
        if (at.isBefore(chat.startedAt) || (lastChangeAt != null && !at.isAfter(lastChangeAt))) {
            violations.add(Violation.at("/at", ActivityProblem.KIND_CHANGE_TOO_EARLY));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
        return new KindMove(input.kind(), at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
