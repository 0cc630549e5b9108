package dev.enishi.activity;

import dev.enishi.platform.problem.ProblemCode;

/** What can be wrong with chats and messages. */
public enum ActivityProblem implements ProblemCode {
    CHAT_EXISTS(409),
    CHAT_ALREADY_LIVE(409),
    CHAT_TOO_LONG(422),
    NO_PARTY_CHAT(422);

    private final int status;

    ActivityProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
