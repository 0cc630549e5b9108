package dev.enishi.booking.reservation;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of reservations; all given ones hold. */
public record ReservationFilter(
        @Parameter(description = "Those that take this performer's time.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Those of this customer.") @QueryParam("customerId") @Nullable
        UUID customerId,

        @Parameter(
                description = "Those in this state; given several times (`state=REQUESTED&state=CONFIRMED`), in one of "
                        + "these states.")
        @QueryParam("state")
        @Size(max = 7)
        Set<ReservationState> state,

        @Parameter(description = "Those that start on or after this business day.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Those that start on or before this business day.") @QueryParam("to") @Nullable
        LocalDate to) {}
