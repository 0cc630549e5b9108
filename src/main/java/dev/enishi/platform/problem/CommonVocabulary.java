package dev.enishi.platform.problem;

import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class CommonVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "platform";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(CommonProblem.values());
    }
}
