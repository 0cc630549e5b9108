package dev.enishi.access;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one place that decides whether who is asking may call this operation: what no rule allows is refused. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class Authorization implements ContainerRequestFilter {
    @Context
    @Nullable ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Authentication.isNeededFor(request) || operation == null || operation.getResourceMethod() == null) {
            return;
        }
        Requires rule = operation.getResourceMethod().getAnnotation(Requires.class);
        if (rule == null || !(request.getSecurityContext().getUserPrincipal() instanceof Principal principal)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        Set<Scope> needed = Set.of(rule.value());
        if (!principal.scopes().containsAll(needed)) {
            throw MissingScopes.refusal(needed, principal.scopes());
        }
    }
}
