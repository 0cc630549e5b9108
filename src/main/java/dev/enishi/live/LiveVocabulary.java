package dev.enishi.live;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

@Singleton
class LiveVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "live";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(LiveProblem.values());
    }

    @Override
    public Map<String, ProblemCode> constraints() {
        return Map.of("uq_question_text", LiveProblem.QUESTION_EXISTS);
    }
}
