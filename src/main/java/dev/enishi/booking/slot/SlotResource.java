package dev.enishi.booking.slot;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.booking.availability.DayRange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be booked. */
@Path("/v1/performers/{id}/slots")
@Tag(name = "Reservations")
@RunOnVirtualThread
class SlotResource {
    private final BookingCalendars bookingCalendars;
    private final Clock clock;

    SlotResource(BookingCalendars bookingCalendars, Clock clock) {
        this.bookingCalendars = bookingCalendars;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "listSlots",
            summary = "What can be booked",
            description =
                    "All starts on the grid at which somebody can request so many minutes now: inside the performer's "
                            + "windows, clear of what is held, not too soon (policy `leadMinutes`), and for others "
                            + "than newcomers within what the newcomer share leaves them. Earliest first; a start "
                            + "that is listed can be reserved.")
    public SlotList list(@PathParam("id") UUID performerId, @BeanParam DayRange days, @BeanParam SlotSearch search) {
        days.check();
        return new SlotList(bookingCalendars.free(performerId, days, search, clock.instant()));
    }
}
