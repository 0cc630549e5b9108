package dev.enishi.audit;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.access.Requires;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Records what was written inside its transaction: both are kept, or neither. Around the handling of repeated requests, so
 * that a repetition is recorded too. What was only read is recorded by {@link AuditAnswers}, which knows the final status.
 */
@Requires({})
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 100)
class AuditRecording {
    private static final int DONE = 200;

    private final ContainerRequestContext request;
    private final AuditTrail trail;
    private final ConcernedCustomer concerned;
    private final AlsoDone alsoDone;

    AuditRecording(ContainerRequestContext request, AuditTrail trail, ConcernedCustomer concerned, AlsoDone alsoDone) {
        this.request = request;
        this.concerned = concerned;
        this.trail = trail;
        this.alsoDone = alsoDone;
    }

    @AroundInvoke
    @Nullable Object recorded(InvocationContext invocation) throws Exception {
        Object answer = invocation.proceed();
        Optional<String> operation = AuditedOperation.id(invocation.getMethod());
        if (operation.isPresent()) {
            if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
                trail.leave(
                        request,
                        operation.get(),
                        AuditSubject.each(request.getUriInfo(), concerned, answer),
                        status(answer));
                alsoDone.acts().forEach(act -> trail.leave(request, act.operation(), List.of(act.subject()), DONE));
                AuditAnswers.isRecorded(request);
            } else {
                AuditAnswers.isAbout(AuditSubject.of(request.getUriInfo(), concerned, answer), request);
            }
        }
        return answer;
    }

    private static int status(@Nullable Object answer) {
        return switch (answer) {
            case null -> 204;
            case RestResponse<?> response -> response.getStatus();
            default -> DONE;
        };
    }
}
