package dev.enishi.agency;

import dev.enishi.access.FreshCredential;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.MergePatch;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is forbidden on the sites and in the agency. */
@Path("/v1/boundary-rules")
@Tag(name = "Boundaries")
@RunOnVirtualThread
class BoundaryRuleResource {
    private final BoundaryRules rules;
    private final Paging paging;
    private final Clock clock;

    BoundaryRuleResource(BoundaryRules rules, Paging paging, Clock clock) {
        this.rules = rules;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @FreshCredential
    @Transactional
    @Idempotent
    @Requires({Scope.BOUNDARIES_READ, Scope.BOUNDARIES_WRITE, Scope.ADMIN})
    @Operation(
            operationId = "createBoundaryRule",
            summary = "Add a rule",
            description =
                    "Adds something that is forbidden, on a site or in the whole agency, and what it costs the performer. "
                            + "It is shown beside each incident there.")
    public RestResponse<BoundaryRuleView> create(BoundaryRuleInput input) {
        UUID id = rules.add(input, clock.instant());
        return Created.at("/v1/boundary-rules/" + id, rules.require(id));
    }

    @GET
    @Requires(Scope.BOUNDARIES_READ)
    @Operation(
            operationId = "listBoundaryRules",
            summary = "List rules",
            description = "What is forbidden, oldest first.")
    public Page<BoundaryRuleView> list(
            @Parameter(description = "Rules that hold on this site: its own, and the agency's.")
                    @QueryParam("siteId")
                    @Nullable UUID siteId,
            @BeanParam PageParameters page) {
        List<BoundaryRuleView> found = rules.list(siteId, paging.uuidAfter(0), paging.limit() + 1);
        return paging.page(found, rule -> List.of(rule.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.BOUNDARIES_READ)
    @Operation(operationId = "getBoundaryRule", summary = "A rule", description = "One rule.")
    public BoundaryRuleView get(@PathParam("id") UUID id) {
        return rules.require(id);
    }

    @PATCH
    @FreshCredential
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires({Scope.BOUNDARIES_READ, Scope.BOUNDARIES_WRITE, Scope.ADMIN})
    @Operation(
            operationId = "changeBoundaryRule",
            summary = "Change a rule",
            description = "Changes where it holds, what is forbidden, or what it costs.")
    public BoundaryRuleView change(
            @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<BoundaryRuleInput> patch) {
        BoundaryRule rule = rules.lockForUpdate(id);
        ifMatch.require(rule.version);
        rules.change(rule, patch.applyTo(BoundaryRuleInput.of(rule)));
        return rules.require(id);
    }

    @DELETE
    @FreshCredential
    @Path("/{id}")
    @Transactional
    @Requires({Scope.BOUNDARIES_WRITE, Scope.ADMIN})
    @Operation(operationId = "deleteBoundaryRule", summary = "Delete a rule", description = "Deletes a rule for good.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        BoundaryRule rule = rules.lockForUpdate(id);
        ifMatch.require(rule.version);
        rules.delete(rule);
        rules.flush();
    }
}
