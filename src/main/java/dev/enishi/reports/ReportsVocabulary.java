package dev.enishi.reports;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

@Singleton
class ReportsVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "reports";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(ReportsProblem.values());
    }

    @Override
    public Map<String, ProblemCode> constraints() {
        return Map.of("ex_online_session_overlap", ReportsProblem.SESSION_OVERLAP);
    }
}
