package dev.enishi.access;

import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The API keys of an agency. */
@Path("/v1/api-keys")
@Tag(name = "API keys", description = "Credentials of front ends and people, with what they may do.")
@RunOnVirtualThread
@Uncompressed
class ApiKeyResource {
    private final ApiKeys keys;
    private final KeyGranting granting;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    ApiKeyResource(ApiKeys keys, KeyGranting granting, CurrentPrincipal principal, Paging paging, Clock clock) {
        this.keys = keys;
        this.granting = granting;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key",
            description = "Makes a key. The answer shows it this once: a replay of the answer omits it.")
    public RestResponse<ApiKeyView> create(NewApiKey input) {
        ApiKeyView made = granting.make(input, principal.get(), clock.instant());
        return Created.at("/v1/api-keys/" + made.id(), made);
    }

    @GET
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
    @Requires(Scope.ADMIN)
    @Operation(operationId = "getApiKey", summary = "An API key", description = "One key, without its secret.")
    public ApiKeyView get(@PathParam("id") UUID id) {
        return keys.require(id);
    }

    @POST
    @Path("/{id}/rotation")
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
        ApiKeyView former = keys.lockForUpdate(id);
        ApiKeyView successor = granting.rotate(former, rotation, principal.get(), clock.instant());
        return Created.at("/v1/api-keys/" + successor.id(), successor);
    }

    @PUT
    @Path("/{id}/revocation")
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
        granting.revoke(keys.lockForUpdate(id), principal.get(), clock.instant());
        return keys.require(id);
    }
}
