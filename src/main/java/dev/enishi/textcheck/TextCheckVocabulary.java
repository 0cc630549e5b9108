package dev.enishi.textcheck;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class TextCheckVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "textcheck";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(TextCheckProblem.values());
    }
}
