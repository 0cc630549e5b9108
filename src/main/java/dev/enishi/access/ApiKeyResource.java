package dev.enishi.access;

import dev.enishi.platform.Ids;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The API keys of an agency. */
@Path("/v1/api-keys")
@Tag(name = "API keys", description = "Credentials of front ends and people, with what they may do.")
class ApiKeyResource {
    private final ApiKeys keys;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Event<SignInsChanged> signInsChanged;
    private final Clock clock;

    ApiKeyResource(
            ApiKeys keys,
            CurrentPrincipal principal,
            Paging paging,
            Event<SignInsChanged> signInsChanged,
            Clock clock) {
        this.keys = keys;
        this.principal = principal;
        this.paging = paging;
        this.signInsChanged = signInsChanged;
        this.clock = clock;
    }

    @POST
    @RunOnVirtualThread
    @Transactional
    @Idempotent
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key",
            description = "Makes a key. The answer shows it this once: a replay of the answer omits it.")
    public RestResponse<ApiKeyView> create(NewApiKey input) {
        List<Violation> violations = new ArrayList<>();
        if (input.performerId() != null) {
            keys.refusalOf(input.performerId()).ifPresent(code -> violations.add(Violation.at("/performerId", code)));
        }
        if (input.expiresAt() != null && !input.expiresAt().isAfter(clock.instant())) {
            violations.add(Violation.at("/expiresAt", CommonProblem.IN_THE_PAST));
        }
        if (outlastsMine(input.expiresAt())) {
            violations.add(Violation.at("/expiresAt", AccessProblem.OUTLASTS_YOUR_KEY));
        }
        if (!mayGrant(input)) {
            violations.add(Violation.at("/scopes", AccessProblem.SCOPE_NOT_ALLOWED));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
        return made(input);
    }

    /** Nor for longer than they have it themselves. */
    private boolean outlastsMine(@Nullable Instant expiresAt) {
        Instant mine = principal.get().keyExpiresAt();
        return mine != null && (expiresAt == null || expiresAt.isAfter(mine));
    }

    /** Nobody gives away what they do not have, nor takes away what they could not give. */
    private boolean mayGrant(NewApiKey input) {
        return principal.get().scopes().containsAll(input.effectiveScopes());
    }

    private RestResponse<ApiKeyView> made(NewApiKey input) {
        Credential key = Credential.generate(ApiKeys.SCHEME, principal.get().agencyId(), Ids.next());
        keys.insert(key, input, clock.instant());
        ApiKeyView view = keys.view(key.id()).orElseThrow().withKey(key.text());
        return Created.at("/v1/api-keys/" + key.id(), view);
    }

    @GET
    @RunOnVirtualThread
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "listApiKeys",
            summary = "List API keys",
            description = "The keys of the agency, newest first, also those that were revoked or have expired.")
    public Page<ApiKeyView> list(@BeanParam PageParameters page) {
        List<ApiKeyView> found = keys.list(paging.uuidAfter(0), paging.limit() + 1);
        return paging.page(found, key -> List.of(key.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @Requires(Scope.ADMIN)
    @Operation(operationId = "getApiKey", summary = "An API key", description = "One key, without its secret.")
    public ApiKeyView get(@PathParam("id") UUID id) {
        return keys.view(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    @POST
    @Path("/{id}/rotation")
    @RunOnVirtualThread
    @Transactional
    @Idempotent
    @FreshCredential(endsKey = "id")
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "createApiKeyRotation",
            summary = "Replace an API key",
            description =
                    "Makes a key with the same name, role and scopes, shown this once. The former works until the overlap is "
                            + "over, so that a front end can change over without an interruption. 403 for a key that may do "
                            + "more than yours.")
    public RestResponse<ApiKeyView> rotate(@PathParam("id") UUID id, Rotation rotation) {
        ApiKeyView former = locked(id);
        Instant now = clock.instant();
        Instant expiresAt = rotation.expiresAt() == null ? former.expiresAt() : rotation.expiresAt();
        NewApiKey input = NewApiKey.like(former, expiresAt);
        boolean over = former.revokedAt() != null || former.rotatedTo() != null || isPast(former.expiresAt(), now);
        if (over) {
            throw ProblemException.of(AccessProblem.API_KEY_OVER);
        }
        if (isPast(expiresAt, now)) {
            throw ProblemException.of(Violation.at("/expiresAt", CommonProblem.IN_THE_PAST));
        }
        if (!mayGrant(input)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        if (outlastsMine(expiresAt)) {
            throw ProblemException.of(Violation.at("/expiresAt", AccessProblem.OUTLASTS_YOUR_KEY));
        }
        RestResponse<ApiKeyView> successor = made(input);
        keys.expire(
                id,
                now.plus(Duration.ofMinutes(rotation.overlapOrDefault())),
                Objects.requireNonNull(successor.getEntity()).id());
        signInsChanged.fire(new SignInsChanged());
        return successor;
    }

    private static boolean isPast(@Nullable Instant instant, Instant now) {
        return instant != null && !instant.isAfter(now);
    }

    private ApiKeyView locked(UUID id) {
        return keys.locked(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    @PUT
    @Path("/{id}/revocation")
    @RunOnVirtualThread
    @Transactional
    @FreshCredential(endsKey = "id")
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "putApiKeyRevocation",
            summary = "Revoke an API key",
            description =
                    "Ends a key for good. Every server process refuses it within 5 seconds, and at once where it would "
                            + "give or take power. 403 for a key that may do more than yours. Repeating changes nothing.")
    public ApiKeyView revoke(@PathParam("id") UUID id) {
        ApiKeyView key = locked(id);
        if (!mayGrant(NewApiKey.like(key, key.expiresAt()))) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        keys.revoke(id, clock.instant());
        signInsChanged.fire(new SignInsChanged());
        return keys.view(id).orElseThrow();
    }
}
