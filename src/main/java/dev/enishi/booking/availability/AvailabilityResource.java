package dev.enishi.booking.availability;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a performer can be booked. */
@Path("/v1/performers/{id}/availability")
@Tag(name = "Availability")
@RunOnVirtualThread
class AvailabilityResource {
    private final AvailabilityPlans plans;
    private final Agencies agencies;

    AvailabilityResource(AvailabilityPlans plans, Agencies agencies) {
        this.plans = plans;
        this.agencies = agencies;
    }

    @GET
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "getAvailability",
            summary = "When a performer can be booked",
            description = "The windows of these business days that follow from the performer's plan, in order and "
                    + "apart from each other, whether or not something is reserved in them; and the days off.")
    public AvailabilityView get(@PathParam("id") UUID id, @BeanParam DayRange days) {
        days.check();
        AvailabilityPlan plan = plans.of(id);
        return AvailabilityView.of(new Availability(plan, agencies.settings().calendar()), days);
    }
}
