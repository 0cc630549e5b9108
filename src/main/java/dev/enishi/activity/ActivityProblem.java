package dev.enishi.activity;

import dev.enishi.platform.problem.ProblemCode;

/** What can be wrong with chats, messages and promises. */
public enum ActivityProblem implements ProblemCode {
    CHAT_EXISTS(409),
    CHAT_ALREADY_LIVE(409),
    CHAT_ENDED(409),
    CHAT_TOO_LONG(422),
    PEEK_NO_MORE(422),
    KIND_CHANGE_TOO_EARLY(422),
    NO_PARTY_CHAT(422),
    PROMISE_DAY(422),
    PROMISE_EXISTS(409),
    NOT_ANSWERABLE(422);

    private final int status;

    ActivityProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
