package dev.enishi.exchange;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class ImportVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "exchange";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(ImportProblem.values());
    }
}
