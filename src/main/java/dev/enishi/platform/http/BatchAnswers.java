package dev.enishi.platform.http;

import dev.enishi.platform.problem.ProblemMappers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Says in the language of the request what has become of the items of a batch. */
@ApplicationScoped
public class BatchAnswers {
    /** The status of every batch that could be read. */
    public static final int MULTI_STATUS = 207;

    private final ProblemMappers problems;

    BatchAnswers(ProblemMappers problems) {
        this.problems = problems;
    }

    /** 207 with a result for each item, in their order. */
    public RestResponse<BatchResult> of(List<ItemOutcome> outcomes) {
        BatchResult result = new BatchResult(outcomes.stream().map(this::result).toList());
        return RestResponse.ResponseBuilder.<BatchResult>create(MULTI_STATUS)
                .entity(result)
                .build();
    }

    private BatchItemResult result(ItemOutcome outcome) {
        return switch (outcome) {
            case ItemOutcome.Done done ->
                new BatchItemResult(done.status(), done.id(), done.version(), done.customerId(), null, done.warnings());
            case ItemOutcome.Refused refused ->
                new BatchItemResult(
                        refused.why().code().status(), null, null, null, problems.document(refused.why()), null);
        };
    }
}
