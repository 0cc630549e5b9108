package dev.enishi.agency;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class AgencyVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "agency";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(AgencyProblem.values());
    }
}
