package dev.enishi.access;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class AccessVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "access";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(AccessProblem.values());
    }
}
