package dev.enishi.outlook;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Fits of the models that outlooks rest on. */
@Path("/v1/outlook-fits")
@Tag(name = "Outlook", description = "Who still comes, how often, and who is slipping away.")
@RunOnVirtualThread
class OutlookFitResource {
    private final OutlookFitting fitting;
    private final OutlookFits fits;
    private final Paging paging;
    private final Clock clock;

    OutlookFitResource(OutlookFitting fitting, OutlookFits fits, Paging paging, Clock clock) {
        this.fitting = fitting;
        this.fits = fits;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @ResponseStatus(202)
    @Requires({Scope.ANALYTICS_READ, Scope.ANALYTICS_WRITE})
    @Operation(
            operationId = "createOutlookFit",
            summary = "Fit the outlook",
            description =
                    "Fits models of how customers come and stay to the chats of the agency, or of one performer, and "
                            + "answers with a job that any server carries out, or with one that already waits to learn the same. "
                            + "Several chats on one day count once; peeks do not count. When it is done, outlooks of customers "
                            + "rest on it, and within a minute the reason `AT_RISK` in the follow-ups does, unless it has learnt "
                            + "nothing or another one has learnt until a later day. Fewer than 50 customers, or fewer than 20 of "
                            + "them who came on another day, are too few: then `model` is `POLICIES`. Nobody has to ask for one "
                            + "of the whole agency: one is made by itself when the last day of the current one is as many days "
                            + "ago as the policy `outlook.refitDays`.")
    public RestResponse<OutlookFitView> create(NewOutlookFit input) {
        UUID id = fitting.accept(input, clock.instant());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, get(id))
                .header("Location", "/v1/outlook-fits/" + id)
                .build();
    }

    @GET
    @Requires(Scope.ANALYTICS_READ)
    @Operation(
            operationId = "listOutlookFits",
            summary = "List fits of the outlook",
            description = "The fits, newest first.")
    public Page<OutlookFitView> list(
            @Parameter(description = "Only those to the customers of this performer.")
                    @QueryParam("performerId")
                    @Nullable UUID performerId,
            @BeanParam PageParameters page) {
        List<OutlookFitView> found = fits.list(performerId, paging.uuidAfter(0), paging.limit() + 1).stream()
                .map(OutlookFitView::of)
                .toList();
        return paging.page(found, fit -> List.of(fit.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.ANALYTICS_READ)
    @Operation(
            operationId = "getOutlookFit",
            summary = "A fit of the outlook",
            description = "How far a fit has come, what it found, and how good that is.")
    public OutlookFitView get(@PathParam("id") UUID id) {
        return OutlookFitView.of(fits.require(id));
    }
}
