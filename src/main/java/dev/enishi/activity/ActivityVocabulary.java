package dev.enishi.activity;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

@Singleton
class ActivityVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "activity";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(ActivityProblem.values());
    }

    @Override
    public Map<String, ProblemCode> constraints() {
        return Map.of(
                "uq_chat_start",
                ActivityProblem.CHAT_EXISTS,
                "uq_chat_external_id",
                ActivityProblem.CHAT_EXISTS,
                "uq_chat_live",
                ActivityProblem.CHAT_ALREADY_LIVE,
                "uq_promise_note",
                ActivityProblem.PROMISE_EXISTS);
    }
}
