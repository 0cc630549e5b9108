package dev.enishi.booking;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

@Singleton
class BookingVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "booking";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(BookingProblem.values());
    }

    @Override
    public Map<String, ProblemCode> constraints() {
        return Map.of("ex_reservation_overlap", BookingProblem.RESERVATION_OVERLAP);
    }
}
