package dev.enishi.booking.slot;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be booked. */
@Path("/v1/performers/{id}/slots")
@Tag(name = "Reservations")
class SlotResource {
    private final BookingCalendars bookingCalendars;
    private final Clock clock;

    SlotResource(BookingCalendars bookingCalendars, Clock clock) {
        this.bookingCalendars = bookingCalendars;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
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
        Instant now = clock.instant();
        Owner owner = bookingCalendars.owner(performerId);
        BusinessCalendar calendar = owner.settings().calendar();
        int leadMinutes = owner.settings().policies().reservations().leadMinutes();
        SlotRequest pattern = new SlotRequest(
                now, search.durationMinutes(), search.audienceOrDefault(), now.plus(Duration.ofMinutes(leadMinutes)));
        BookingCalendar bookingCalendar = bookingCalendars.calendar(owner, days.from(), days.to(), null, now);
        return new SlotList(bookingCalendar.slots(calendar.startOf(days.from()), calendar.endOf(days.to()), pattern));
    }
}
