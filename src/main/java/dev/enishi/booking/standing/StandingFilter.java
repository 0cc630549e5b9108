package dev.enishi.booking.standing;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of standing reservations; all given ones hold. */
public record StandingFilter(
        @Parameter(description = "Those with customers of this performer.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Those of this customer.") @QueryParam("customerId") @Nullable
        UUID customerId) {}
