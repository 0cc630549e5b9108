package dev.enishi.access;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Finds out whether who is asking may call this operation at all. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class Authorization implements ContainerRequestFilter {
    @Context
    @Nullable ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean managerOnly = operation != null
                && operation.getResourceMethod() != null
                && operation.getResourceMethod().isAnnotationPresent(ManagerOnly.class);
        if (managerOnly && !request.getSecurityContext().isUserInRole(Role.MANAGER.name())) {
            throw ProblemException.of(ProblemCode.FORBIDDEN);
        }
    }
}
