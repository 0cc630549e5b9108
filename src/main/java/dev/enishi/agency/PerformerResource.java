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
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** The performers of an agency. */
@Path("/v1/performers")
@Tag(name = "Performers", description = "The performers of the agency.")
@RunOnVirtualThread
class PerformerResource {
    private final Performers performers;
    private final SettingsRecording recording;
    private final Paging paging;
    private final Clock clock;

    PerformerResource(Performers performers, SettingsRecording recording, Paging paging, Clock clock) {
        this.performers = performers;
        this.recording = recording;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(operationId = "createPerformer", summary = "Add a performer", description = "Adds a performer.")
    public RestResponse<PerformerView> create(PerformerInput input) {
        UUID id = performers.add(input, clock.instant());
        return Created.at("/v1/performers/" + id, performers.require(id));
    }

    @GET
    @Requires(Scope.AGENCY_READ)
    @Operation(
            operationId = "listPerformers",
            summary = "List performers",
            description = "The performers of the agency, oldest first; with a performer's key only that performer.")
    public Page<PerformerView> list(
            @Parameter(
                            description = "Only those who work for the agency, or only those who no longer do.",
                            example = "true")
                    @QueryParam("active")
                    @Nullable Boolean active,
            @BeanParam PageParameters page) {
        List<PerformerView> found = performers.list(active, paging.uuidAfter(0), paging.limit() + 1);
        return paging.page(found, performer -> List.of(performer.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.AGENCY_READ)
    @Operation(operationId = "getPerformer", summary = "A performer", description = "One performer.")
    public PerformerView get(@PathParam("id") UUID id) {
        return performers.require(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @TransactionConfiguration(timeout = SettingsChanged.REBUILD_SECONDS)
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "changePerformer",
            summary = "Change a performer",
            description = "Changes name, cadence or quiet hours. A change of the cadence moves the due days of all "
                    + "the performer's customers before it answers.")
    public PerformerView change(
            @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<PerformerInput> patch) {
        Performer performer = performers.lockForUpdate(id);
        ifMatch.require(performer.version);
        recording.change(performer, patch.applyTo(PerformerInput.of(performer)));
        return performers.require(id);
    }
}
