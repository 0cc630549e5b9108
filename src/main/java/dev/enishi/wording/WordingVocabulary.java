package dev.enishi.wording;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class WordingVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "wording";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(WordingProblem.values());
    }
}
