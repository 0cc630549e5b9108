package dev.enishi.customer;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

@Singleton
class CustomerVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "customer";
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(CustomerProblem.values());
    }

    @Override
    public Map<String, ProblemCode> constraints() {
        return Map.of("uq_customer_handle", CustomerProblem.CUSTOMER_EXISTS);
    }
}
