package dev.enishi.followup;

import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.slot.Audience;
import dev.enishi.booking.slot.BookingCalendar;
import dev.enishi.booking.slot.BookingCalendars;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.booking.slot.SlotRequest;
import dev.enishi.followup.Appointments.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds what can be offered to those whose requests ran out: the starts nearest to the one that they had wished for. */
@ApplicationScoped
class FreeStarts {
    private static final int STARTS = 3;

    /** How far from today they are looked for, if the wish does not lie further ahead. */
    private static final int DAYS_AHEAD = 30;

    private final BookingCalendars calendars;

    FreeStarts(BookingCalendars calendars) {
        this.calendars = calendars;
    }

    /** By customer, nearest first, for those of them whose requests ran out; asks the database only if there are any. */
    Map<UUID, List<Instant>> of(PerformerContext performer, Collection<Candidate> candidates, FollowUpContext day) {
        List<Candidate> wishing = candidates.stream()
                .filter(candidate -> candidate.due().has(ReasonCode.UNANSWERED_REQUEST))
                .toList();
        if (wishing.isEmpty()) {
            return Map.of();
        }
        LocalDate today = day.settings().dayOf(day.now());
        LocalDate last = wishing.stream()
                .map(candidate -> day.settings().dayOf(request(candidate, day).startsAt()))
                .reduce(today, (one, other) -> one.isAfter(other) ? one : other)
                .plusDays(DAYS_AHEAD);
        Owner owner = new Owner(performer.performer().id(), day.settings(), performer.plan());
        BookingCalendar calendar = calendars.calendar(owner, today, last, null, day.now());
        Map<UUID, List<Instant>> starts = new HashMap<>();
        for (Candidate candidate : wishing) {
            starts.put(
                    candidate.facts().customerId(),
                    calendar.nearest(slot(request(candidate, day), candidate, day), STARTS));
        }
        return starts;
    }

    private static Request request(Candidate candidate, FollowUpContext day) {
        return Objects.requireNonNull(day.of(candidate.facts()).unanswered());
    }

    private static SlotRequest slot(Request request, Candidate candidate, FollowUpContext day) {
        Audience audience = Audience.of(candidate.facts().stage(day.policies(), day.on()));
        Instant notBefore = day.policies().reservations().firstStartForCustomers(day.now());
        return new SlotRequest(request.startsAt(), request.minutes(), audience, notBefore);
    }
}
