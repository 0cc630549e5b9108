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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The chat sites of an agency. */
@Path("/v1/sites")
@Tag(name = "Sites", description = "The chat sites that the agency works on, with their rules.")
@RunOnVirtualThread
class SiteResource {
    private final Sites sites;
    private final Paging paging;
    private final Clock clock;

    SiteResource(Sites sites, Paging paging, Clock clock) {
        this.sites = sites;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(operationId = "createSite", summary = "Add a site", description = "Adds a chat site.")
    public RestResponse<SiteView> create(SiteInput input) {
        UUID id = sites.add(input, clock.instant());
        return Created.at("/v1/sites/" + id, sites.require(id));
    }

    @GET
    @Requires(Scope.AGENCY_READ)
    @Operation(
            operationId = "listSites",
            summary = "List sites",
            description = "The chat sites of the agency, oldest first.")
    public Page<SiteView> list(@BeanParam PageParameters page) {
        List<SiteView> found = sites.list(paging.uuidAfter(0), paging.limit() + 1);
        return paging.page(found, site -> List.of(site.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.AGENCY_READ)
    @Operation(operationId = "getSite", summary = "A site", description = "One chat site.")
    public SiteView get(@PathParam("id") UUID id) {
        return sites.require(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(operationId = "changeSite", summary = "Change a site", description = "Changes name or rule register.")
    public SiteView change(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<SiteInput> patch) {
        Site site = sites.lockForUpdate(id);
        ifMatch.require(site.version);
        patch.applyTo(SiteInput.of(site)).applyTo(site);
        sites.flush();
        return sites.require(id);
    }
}
