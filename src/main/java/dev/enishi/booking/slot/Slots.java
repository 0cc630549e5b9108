package dev.enishi.booking.slot;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.RefusalTemplates;
import dev.enishi.booking.RefusalTemplates.Words;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Finds what can be booked of a performer's time, by anybody or by one customer, usually in one round trip. */
@ApplicationScoped
class Slots {
    private final PerformerContexts performers;
    private final BookingCalendars bookingCalendars;
    private final BookingEligibilities eligibilities;
    private final RefusalTemplates templates;

    Slots(
            PerformerContexts performers,
            BookingCalendars bookingCalendars,
            BookingEligibilities eligibilities,
            RefusalTemplates templates) {
        this.performers = performers;
        this.bookingCalendars = bookingCalendars;
        this.eligibilities = eligibilities;
        this.templates = templates;
    }

    /**
     * What somebody can request now on these business days.
     *
     * @throws ProblemException 404 when there is no such performer for the caller; 422 when there is no such customer of hers
     */
    FoundSlots find(UUID performerId, DayRange days, SlotSearch search, Instant now) {
        return performers.ask(performerId, (performer, trip) -> {
            Owner owner = new Owner(performerId, performer.settings(), performer.plan());
            Supplier<BookingCalendar> calendar = bookingCalendars.ask(trip, owner, days, null, now);
            Supplier<SlotSeeker> seeker = seeker(trip, performer, search, now);
            return () -> new FoundSlots(owner, calendar.get(), days, seeker.get(), search.durationMinutes(), now);
        });
    }

    private Supplier<SlotSeeker> seeker(RoundTrip trip, PerformerContext performer, SlotSearch search, Instant now) {
        UUID customerId = search.customerId();
        if (customerId == null) {
            return () -> SlotSeeker.anybody(search.audienceOrDefault());
        }
        AgencySettings settings = performer.settings();
        Reply<Optional<BookingEligibility>> eligibility =
                eligibilities.ofCustomer(trip, customerId, performer.performer().id());
        Supplier<Words> words = templates.of(trip, performer.performer().id());
        return () -> eligibility
                .get()
                .map(known -> SlotSeeker.customer(known, settings, words.get(), now))
                .orElseThrow(() -> ProblemException.of(Violation.in("customerId", CommonProblem.UNKNOWN_REFERENCE)));
    }
}
