package dev.enishi.activity.message;

import dev.enishi.activity.ActivityProblem;
import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The messages that answers name.
 *
 * @param byId those that the caller may see
 */
@Rule
record AnsweredMessages(Map<UUID, Answered> byId) {
    /** None that anybody could answer. */
    static final AnsweredMessages NONE = new AnsweredMessages(Map.of());

    /**
     * One of them.
     *
     * @param customerId who wrote it, or was written to
     * @param answerable whether a customer wrote it in secret
     */
    record Answered(UUID id, UUID customerId, boolean answerable) {
        static Answered of(Row row) {
            return new Answered(row.uuid("id"), row.uuid("customer_id"), row.bool("answerable"));
        }
    }

    static AnsweredMessages of(List<Answered> found) {
        return new AnsweredMessages(found.stream().collect(Collectors.toMap(Answered::id, Function.identity())));
    }

    /** Why a secret message to a customer is no answer to one of these; empty where it is. */
    Optional<ProblemCode> refusal(UUID customerId, UUID id) {
        Answered answered = byId.get(id);
        if (answered == null) {
            return Optional.of(CommonProblem.UNKNOWN_REFERENCE);
        }
        boolean fits = answered.answerable() && answered.customerId().equals(customerId);
        return fits ? Optional.empty() : Optional.of(ActivityProblem.NOT_ANSWERABLE);
    }
}
