package dev.enishi.boundary.watch;

import dev.enishi.access.FreshCredential;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.IfMatch;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Watches: set, read, lifted. */
@Path("/v1/watches")
@Tag(name = "Boundaries")
@RunOnVirtualThread
class WatchResource {
    private final Watches watches;
    private final Paging paging;
    private final Clock clock;

    WatchResource(Watches watches, Paging paging, Clock clock) {
        this.watches = watches;
        this.paging = paging;
        this.clock = clock;
    }

    @PUT
    @FreshCredential
    @Transactional
    @Requires({Scope.BOUNDARIES_READ, Scope.BOUNDARIES_WRITE, Scope.ADMIN})
    @Operation(
            operationId = "putWatch",
            summary = "Watch a member",
            description =
                    "Every performer of the agency who meets a member of that handle on that site gets the caution, in the "
                            + "brief: it names nobody. Set again, it says the new level and reason; one that was lifted is in force again. "
                            + "It stays when customers are erased or handed over.")
    public WatchView put(NewWatch input) {
        return watches.put(input, clock.instant());
    }

    @GET
    @Requires(Scope.BOUNDARIES_READ)
    @Operation(
            operationId = "listWatches",
            summary = "List watches",
            description = "Whom the agency watches, newest first. Handles are not stored: ask by one, with `handle`.")
    public Page<WatchView> list(@BeanParam WatchFilter filter, @BeanParam PageParameters page) {
        List<WatchView> found = watches.list(filter, paging.uuidAfter(0), paging.limit() + 1);
        return paging.page(found, WatchView::sortKey);
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.BOUNDARIES_READ)
    @Operation(operationId = "getWatch", summary = "A watch", description = "One watch.")
    public WatchView get(@PathParam("id") UUID id) {
        return watches.require(id);
    }

    @PUT
    @FreshCredential
    @Path("/{id}/lifting")
    @Transactional
    @Requires({Scope.BOUNDARIES_READ, Scope.BOUNDARIES_WRITE, Scope.ADMIN})
    @Operation(
            operationId = "putLifting",
            summary = "Lift a watch",
            description =
                    "The member is watched no more, for a reason. It can be repeated without harm: the first reason stays.")
    public WatchView lift(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, LiftingInput input) {
        ifMatch.check(watches.lockForUpdate(id));
        watches.lift(id, input.reason(), clock.instant());
        return watches.require(id);
    }
}
