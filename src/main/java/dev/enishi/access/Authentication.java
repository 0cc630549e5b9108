package dev.enishi.access;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.TenantLanguage;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out who is asking before anything else happens. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class Authentication implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int MAX_CHARACTERS = 8 << 10;

    private final SignIns signIns;
    private final PathCredentials pathCredentials;
    private final CurrentPrincipal current;
    private final TenantLanguage language;
    private final SignInRefusals refusals;

    @Context
    @Nullable ResourceInfo operation;

    Authentication(
            SignIns signIns,
            PathCredentials pathCredentials,
            CurrentPrincipal current,
            TenantLanguage language,
            SignInRefusals refusals) {
        this.signIns = signIns;
        this.pathCredentials = pathCredentials;
        this.current = current;
        this.language = language;
        this.refusals = refusals;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isNeededFor(request)) {
            return;
        }
        String inPath = credentialInPath(request);
        if (inPath != null) {
            signIn(pathCredentials.holder(inPath).orElseThrow(refusals::hidden), request);
            return;
        }
        switch (signIns.of(bearer(request))) {
            case SignIn.Accepted accepted -> {
                language.set(accepted.language());
                signIn(accepted.principal(), request);
            }
            case SignIn.Refused refused -> throw refusals.because(refused.reason());
            case SignIn.Unreachable unreachable ->
                throw ProblemException.of(CommonProblem.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "5");
        }
    }

    /** Of the few operations that say so; null of all others, which need a header. */
    private @Nullable String credentialInPath(ContainerRequestContext request) {
        if (operation == null || operation.getResourceMethod() == null) {
            return null;
        }
        CredentialInPath rule = operation.getResourceMethod().getAnnotation(CredentialInPath.class);
        return rule == null ? null : request.getUriInfo().getPathParameters().getFirst(rule.value());
    }

    private void signIn(Principal principal, ContainerRequestContext request) {
        current.set(principal);
        request.setSecurityContext(new SignedIn(principal));
    }

    /** All but the pages about the API. */
    static boolean isNeededFor(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/v1");
    }

    private String bearer(ContainerRequestContext request) {
        List<String> given = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (given.isEmpty()) {
            throw refusals.because(SignInRefusal.MISSING);
        }
        if (given.size() != 1 || given.getFirst().length() > MAX_CHARACTERS) {
            throw refusals.because(SignInRefusal.MALFORMED);
        }
        String value = given.getFirst();
        // Clients that are generated for TypeScript (typescript-fetch) send the credential of OAuth 2 bare.
        boolean named = value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return (named ? value.substring(SCHEME.length()) : value).strip();
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
