package dev.enishi.audit;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.access.Principal;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.ProblemMappers;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records what is about to be answered, unless its transaction has done so: what was read, and refusals, whose own
 * transaction is rolled back. It comes after whoever may make an answer a 304.
 */
@Provider
@Priority(Priorities.USER - 1000)
class AuditAnswers implements ContainerResponseFilter {
    private static final String RECORDED = "enishi.audit-recorded";
    private static final String SUBJECT = "enishi.audit-subject";

    /** Nothing was done and nothing shown, and the client will be back: 429 is counted, 503 may be the log's own. */
    private static final Set<Integer> COME_BACK = Set.of(429, 503);

    private final AuditTrail trail;
    private final ProblemMappers problems;
    private final ConcernedCustomer concerned;

    @Context
    @Nullable ResourceInfo operation;

    AuditAnswers(AuditTrail trail, ProblemMappers problems, ConcernedCustomer concerned) {
        this.trail = trail;
        this.problems = problems;
        this.concerned = concerned;
    }

    /** Says that the transaction of this request has left its entry. */
    static void isRecorded(ContainerRequestContext request) {
        request.setProperty(RECORDED, true);
    }

    /** Says what an answer is about that is not recorded yet. */
    static void isAbout(AuditSubject subject, ContainerRequestContext request) {
        request.setProperty(SUBJECT, subject);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (operation == null || operation.getResourceMethod() == null) {
            return;
        }
        Optional<String> audited = AuditedOperation.id(operation.getResourceMethod());
        if (audited.isEmpty()
                || !(request.getSecurityContext().getUserPrincipal() instanceof Principal)
                || isKept(request, response.getStatus())
                || COME_BACK.contains(response.getStatus())
                || isStillKnown(operation.getResourceMethod(), response.getStatus())) {
            return;
        }
        AuditSubject subject = request.getProperty(SUBJECT) instanceof AuditSubject answered
                ? answered
                : AuditSubject.of(request.getUriInfo(), concerned);
        try {
            trail.leave(request, audited.get(), List.of(subject), response.getStatus());
        } catch (ProblemException unavailable) {
            replace(response, problems.refused(unavailable));
        }
    }

    private static boolean isStillKnown(Method operation, int status) {
        return status == Response.Status.NOT_MODIFIED.getStatusCode() && operation.isAnnotationPresent(Polled.class);
    }

    /** An entry of a transaction that failed in the end is gone with it. */
    private static boolean isKept(ContainerRequestContext request, int status) {
        return request.getProperty(RECORDED) != null && status < 400;
    }

    private static void replace(ContainerResponseContext response, Response problem) {
        response.setStatus(problem.getStatus());
        response.getHeaders().clear();
        response.getHeaders().putAll(problem.getHeaders());
        response.setEntity(problem.getEntity(), new Annotation[0], problem.getMediaType());
    }
}
