package dev.enishi.booking.slot;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.slot.Diaries.Owner;
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
    private final Diaries diaries;
    private final Clock clock;

    SlotResource(Diaries diaries, Clock clock) {
        this.diaries = diaries;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "listSlots",
            summary = "What can be booked",
            description =
                    "All starts on the grid at which somebody can request so many minutes now: inside her windows, clear "
                            + "of what is held, not too soon (policy `leadMinutes`), and for others than newcomers within what the "
                            + "newcomer share leaves them. Earliest first; a start that is listed can be reserved.")
    public SlotList list(@PathParam("id") UUID performerId, @BeanParam DayRange days, @BeanParam SlotSearch search) {
        days.check();
        Instant now = clock.instant();
        Owner owner = diaries.owner(performerId);
        BusinessCalendar calendar = owner.settings().calendar();
        int leadMinutes = owner.settings().policies().reservations().leadMinutes();
        Wish pattern = new Wish(
                now, search.durationMinutes(), search.audienceOrDefault(), now.plus(Duration.ofMinutes(leadMinutes)));
        Diary diary = diaries.diary(owner, days.from(), days.to(), null, now);
        return new SlotList(diary.slots(calendar.startOf(days.from()), calendar.endOf(days.to()), pattern));
    }
}
