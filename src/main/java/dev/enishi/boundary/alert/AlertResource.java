package dev.enishi.boundary.alert;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Alerts: read, acknowledged. What has happened raises them. */
@Path("/v1/alerts")
@Tag(name = "Boundaries")
@RunOnVirtualThread
class AlertResource {
    private final Alerts alerts;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    AlertResource(Alerts alerts, CurrentPrincipal principal, Paging paging, Clock clock) {
        this.alerts = alerts;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.BOUNDARIES_READ)
    @Operation(
            operationId = "listAlerts",
            summary = "List alerts",
            description = "What somebody has to look at, of whatever kind, newest first.")
    public Page<AlertView> list(@BeanParam AlertFilter filter, @BeanParam PageParameters page) {
        List<AlertView> found =
                alerts.list(filter, clock.instant(), paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        return paging.page(found, AlertView::sortKey);
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.BOUNDARIES_READ)
    @Operation(operationId = "getAlert", summary = "An alert", description = "One alert.")
    public AlertView get(@PathParam("id") UUID id) {
        return alerts.require(id, clock.instant());
    }

    @PUT
    @Path("/{id}/acknowledgement")
    @Transactional
    @Requires({Scope.BOUNDARIES_READ, Scope.BOUNDARIES_WRITE})
    @Operation(
            operationId = "putAcknowledgement",
            summary = "Acknowledge an alert",
            description =
                    "Says that somebody has looked. It can be repeated without harm: who acknowledged first, and when, "
                            + "stays.")
    public AlertView acknowledge(@PathParam("id") UUID id) {
        Instant now = clock.instant();
        alerts.acknowledge(id, now, principal.get().getName());
        return alerts.require(id, now);
    }
}
