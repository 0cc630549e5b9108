package dev.enishi.access;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Finds out who is asking before anything else happens. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class Authentication implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final CurrentPrincipal current;

    Authentication(ApiKeys keys, CurrentPrincipal current) {
        this.keys = keys;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith("/v1")) {
            return;
        }
        Principal principal = keys.authenticate(bearer(request)).orElseThrow(Authentication::unauthenticated);
        current.set(principal);
        request.setSecurityContext(new SignedIn(principal));
    }

    private static String bearer(ContainerRequestContext request) {
        List<String> given = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (given.size() != 1 || !given.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthenticated();
        }
        return given.getFirst().substring(SCHEME.length()).strip();
    }

    private static ProblemException unauthenticated() {
        return ProblemException.of(ProblemCode.UNAUTHENTICATED, HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private record SignedIn(Principal principal) implements SecurityContext {
        @Override
        public java.security.Principal getUserPrincipal() {
            return principal;
        }

        @Override
        public boolean isUserInRole(String role) {
            return principal.role().name().equals(role);
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
