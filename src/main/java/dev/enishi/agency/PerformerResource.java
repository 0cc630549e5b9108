package dev.enishi.agency;

import dev.enishi.access.FreshCredential;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.Ids;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.MergePatch;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The performers of an agency. */
@Path("/v1/performers")
@Tag(name = "Performers", description = "The performers of the agency.")
class PerformerResource {
    private final Performers performers;
    private final Paging paging;
    private final Clock clock;
    private final Agencies agencies;
    private final Event<SettingsChanged> settingsChanged;

    PerformerResource(
            Performers performers,
            Paging paging,
            Clock clock,
            Agencies agencies,
            Event<SettingsChanged> settingsChanged) {
        this.performers = performers;
        this.paging = paging;
        this.clock = clock;
        this.agencies = agencies;
        this.settingsChanged = settingsChanged;
    }

    @POST
    @RunOnVirtualThread
    @Transactional
    @Idempotent
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(operationId = "createPerformer", summary = "Add a performer", description = "Adds a performer.")
    public RestResponse<PerformerView> create(PerformerInput input) {
        Performer performer = new Performer();
        performer.id = Ids.next();
        performer.createdAt = clock.instant();
        input.applyTo(performer);
        performers.persistAndFlush(performer);
        return Created.at("/v1/performers/" + performer.id, performers.get(performer.id));
    }

    @GET
    @RunOnVirtualThread
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
    @RunOnVirtualThread
    @Requires(Scope.AGENCY_READ)
    @Operation(operationId = "getPerformer", summary = "A performer", description = "One performer.")
    public PerformerView get(@PathParam("id") UUID id) {
        return performers.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RunOnVirtualThread
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
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            MergePatch<PerformerInput> patch) {
        Performer performer =
                performers.findByIdOptional(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        Versioned.require(ifMatch, performer.version);
        PerformerInput before = PerformerInput.of(performer);
        PerformerInput after = patch.applyTo(before);
        after.applyTo(performer);
        performers.flush();
        if (!Objects.equals(before.cadenceDays(), after.cadenceDays())) {
            agencies.lockSettings();
            settingsChanged.fire(new SettingsChanged());
        }
        return performers.get(id);
    }
}
