package dev.enishi.access;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks anew whether the credential is good, inside the transaction and around everything else that belongs to it: before the
 * work, and at its end under a lock. A rebuild may take minutes, and who revokes the key that has started it waits for its
 * commit only.
 */
@FreshCredential
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 200)
class FreshCredentials {
    private final ContainerRequestContext request;
    private final CurrentPrincipal current;
    private final SignIns signIns;
    private final SignInRefusals refusals;
    private final CredentialLocks locks;

    FreshCredentials(
            ContainerRequestContext request,
            CurrentPrincipal current,
            SignIns signIns,
            SignInRefusals refusals,
            CredentialLocks locks) {
        this.request = request;
        this.current = current;
        this.signIns = signIns;
        this.refusals = refusals;
        this.locks = locks;
    }

    @AroundInvoke
    @Nullable Object asked(InvocationContext invocation) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("@FreshCredential needs @Transactional");
        }
        String endsKey =
                invocation.getMethod().getAnnotation(FreshCredential.class).endsKey();
        return endsKey.isEmpty() ? lockedLast(invocation) : lockedFirst(invocation, endsKey);
    }

    private @Nullable Object lockedLast(InvocationContext invocation) throws Exception {
        Principal before = fresh();
        Object answer = invocation.proceed();
        locks.hold(before);
        if (!fresh().equals(before)) {
            // It was rotated meanwhile: what it may make now ends earlier.
            throw ProblemException.of(CommonProblem.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "1");
        }
        return answer;
    }

    /** Together with the key that is to end, which may be the caller's own and is then not good at the end. */
    private @Nullable Object lockedFirst(InvocationContext invocation, String parameter) throws Exception {
        String id =
                Objects.requireNonNull(request.getUriInfo().getPathParameters().getFirst(parameter));
        locks.holdToEnd(UUID.fromString(id), current.get());
        fresh();
        return invocation.proceed();
    }

    /** Who is asking, as it stands now. */
    private Principal fresh() {
        return switch (signIns.again(current.get())) {
            case SignIn.Accepted accepted -> {
                current.set(accepted.principal());
                yield accepted.principal();
            }
            case SignIn.Refused refused -> {
                signIns.forget();
                throw refusals.because(refused.reason());
            }
            case SignIn.Unreachable unreachable ->
                throw ProblemException.of(CommonProblem.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "5");
        };
    }
}
