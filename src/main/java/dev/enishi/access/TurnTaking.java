package dev.enishi.access;

import dev.enishi.platform.http.ExceededLimit;
import dev.enishi.platform.http.RequestLimit;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets each operation wait for its turn, around its transaction: nobody waits with a connection. Its body has been read by then,
 * and its answer is sent, and recorded, afterwards.
 */
@Requires({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class TurnTaking {
    /** An operation that answers with what another one shows has its turn already. */
    private static final ScopedValue<Boolean> IN_TURN = ScopedValue.newInstance();

    private final Turns turns;
    private final CurrentPrincipal principal;

    TurnTaking(Turns turns, CurrentPrincipal principal) {
        this.turns = turns;
        this.principal = principal;
    }

    @AroundInvoke
    @Nullable Object inTurn(InvocationContext operation) throws Exception {
        if (IN_TURN.isBound()) {
            return operation.proceed();
        }
        UUID agency = principal.get().agencyId();
        Turns.Outcome outcome = turns.take(agency);
        if (outcome != Turns.Outcome.GRANTED) {
            throw refusal(outcome);
        }
        try {
            return ScopedValue.where(IN_TURN, true).call(operation::proceed);
        } finally {
            turns.give(agency);
        }
    }

    private ProblemException refusal(Turns.Outcome outcome) {
        return outcome == Turns.Outcome.LINE_FULL
                ? ExceededLimit.refusal(
                        CommonProblem.TOO_MANY_REQUESTS,
                        RequestLimit.AGENCY_REQUESTS_WAITING,
                        turns.waiting(),
                        Map.of(HttpHeaders.RETRY_AFTER, "1"))
                : ProblemException.of(CommonProblem.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "2");
    }
}
