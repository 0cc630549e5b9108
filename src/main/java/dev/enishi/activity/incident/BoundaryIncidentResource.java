package dev.enishi.activity.incident;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.activity.Counterparts;
import dev.enishi.customer.CustomerRef;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Boundary incidents: recorded, with what became of them; what was none is deleted. */
@Path("/v1/boundary-incidents")
@Tag(name = "Boundaries", description = "What customers ask for that they must not have, and what follows from it.")
@RunOnVirtualThread
class BoundaryIncidentResource {
    private final BoundaryIncidents incidents;
    private final IncidentRecording recording;
    private final Counterparts counterparts;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    BoundaryIncidentResource(
            BoundaryIncidents incidents,
            IncidentRecording recording,
            Counterparts counterparts,
            CurrentPrincipal principal,
            Paging paging,
            Clock clock) {
        this.incidents = incidents;
        this.recording = recording;
        this.counterparts = counterparts;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires(Scope.BOUNDARIES_WRITE)
    @Operation(
            operationId = "createBoundaryIncident",
            summary = "Record a boundary incident",
            description =
                    "Records that a customer asked for what must not be given, or threatened. The follow-ups that can "
                            + "wait then leave the customer in peace (policy `refusalQuietDays`), and no hour that is kept for "
                            + "newcomers is open to that customer: for those days, or until the two chat on the site again. The answer "
                            + "names what the site and the agency forbid, what it costs the performer, and templates to refuse with.")
    public RestResponse<BoundaryIncidentView> create(NewBoundaryIncident input) {
        Instant now = clock.instant();
        CustomerRef customer =
                counterparts.lockReferenced(input.customerId(), now).ref();
        UUID id = recording.record(customer, input, now, by());
        return Created.at("/v1/boundary-incidents/" + id, incidents.recorded(id, customer.performerId(), now));
    }

    @GET
    @Requires(Scope.BOUNDARIES_READ)
    @Operation(
            operationId = "listBoundaryIncidents",
            summary = "List boundary incidents",
            description = "Boundary incidents, newest first.")
    public Page<BoundaryIncidentView> list(@BeanParam BoundaryIncidentFilter filter, @BeanParam PageParameters page) {
        List<BoundaryIncidentView> found = incidents.list(
                filter, clock.instant(), paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        return paging.page(found, BoundaryIncidentView::sortKey);
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.BOUNDARIES_READ)
    @Operation(
            operationId = "getBoundaryIncident",
            summary = "A boundary incident",
            description = "One boundary incident.")
    public BoundaryIncidentView get(@PathParam("id") UUID id) {
        return incidents.require(id, clock.instant());
    }

    @PUT
    @Path("/{id}/outcome")
    @Transactional
    @Requires({Scope.BOUNDARIES_READ, Scope.BOUNDARIES_WRITE})
    @Operation(
            operationId = "putIncidentOutcome",
            summary = "What became of a boundary incident",
            description =
                    "Records whether the customer stayed or left after the refusal. It is reported, and never a reason "
                            + "to yield.")
    public BoundaryIncidentView outcome(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, OutcomeInput input) {
        BoundaryIncident incident = incidents.lockForUpdate(id);
        ifMatch.check(incident.version);
        recording.outcome(incident, input.outcome());
        return incidents.require(id, clock.instant());
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Requires(Scope.BOUNDARIES_WRITE)
    @Operation(
            operationId = "deleteBoundaryIncident",
            summary = "Delete a boundary incident",
            description =
                    "Deletes a boundary incident that was recorded by mistake, with the alerts that it raised, and those of "
                            + "later incidents that were escalations only because of it. What follows from it is taken back, but "
                            + "neither a ban nor a watch.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        BoundaryIncident incident = incidents.lockForUpdate(id);
        ifMatch.require(incident.version);
        recording.delete(incident, clock.instant(), by());
    }

    private String by() {
        return principal.get().getName();
    }
}
