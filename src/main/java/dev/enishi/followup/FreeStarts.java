package dev.enishi.followup;

import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.slot.Audience;
import dev.enishi.booking.slot.BookingCalendar;
import dev.enishi.booking.slot.BookingCalendars;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.booking.slot.SlotRequest;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.followup.AgencyDay.WorkingPerformer;
import dev.enishi.followup.AgencyFollowUpList.Due;
import dev.enishi.followup.Appointments.Request;
import dev.enishi.platform.data.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    Supplier<Map<UUID, List<Instant>>> of(
            RoundTrip trip, PerformerContext performer, Collection<Candidate> candidates, FollowUpContext day) {
        List<Candidate> wishing = candidates.stream()
                .filter(candidate -> candidate.due().has(ReasonCode.UNANSWERED_REQUEST))
                .toList();
        if (wishing.isEmpty()) {
            return Map::of;
        }
        LocalDate today = day.settings().dayOf(day.now());
        LocalDate last = wishing.stream()
                .map(candidate -> day.settings().dayOf(request(candidate, day).startsAt()))
                .reduce(today, (one, other) -> one.isAfter(other) ? one : other)
                .plusDays(DAYS_AHEAD);
        Owner owner = new Owner(performer.performer().id(), day.settings(), performer.plan());
        Supplier<BookingCalendar> calendar = calendars.ask(trip, owner, new DayRange(today, last), null, day.now());
        return () -> nearest(wishing, calendar.get(), day);
    }

    private static Map<UUID, List<Instant>> nearest(
            List<Candidate> wishing, BookingCalendar calendar, FollowUpContext day) {
        Map<Wish, List<Instant>> free = new HashMap<>();
        Map<UUID, List<Instant>> starts = new HashMap<>();
        for (Candidate candidate : wishing) {
            Request request = request(candidate, day);
            Wish wish = new Wish(request.minutes(), audience(candidate.facts(), day));
            starts.put(
                    candidate.facts().customerId(),
                    BookingCalendar.nearest(
                            free.computeIfAbsent(wish, one -> calendar.starts(one.from(day))),
                            request.startsAt(),
                            STARTS));
        }
        return starts;
    }

    /** As he may reserve now. */
    private static Audience audience(RelationshipFacts facts, FollowUpContext day) {
        return facts.isQuiet(day.on()) ? Audience.REGULAR : Audience.of(facts.stage(day.policies(), day.on()));
    }

    /** The same of customers of several performers. */
    Supplier<Map<UUID, List<Instant>>> of(RoundTrip trip, List<Due> due) {
        List<Supplier<Map<UUID, List<Instant>>>> each =
                due.stream().collect(Collectors.groupingBy(Due::performerId)).values().stream()
                        .map(whose -> ofOne(trip, whose))
                        .toList();
        return () -> {
            Map<UUID, List<Instant>> starts = new HashMap<>();
            each.forEach(one -> starts.putAll(one.get()));
            return starts;
        };
    }

    private Supplier<Map<UUID, List<Instant>>> ofOne(RoundTrip trip, List<Due> whose) {
        WorkingPerformer performer = whose.getFirst().performer();
        List<Candidate> candidates = whose.stream().map(Due::candidate).toList();
        return of(trip, performer.performer(), candidates, performer.context());
    }

    /** What many may wish for: to look for it takes long, to choose among what was found does not. */
    private record Wish(int minutes, Audience audience) {
        SlotRequest from(FollowUpContext day) {
            Instant notBefore = day.policies().reservations().firstStartForCustomers(day.now());
            return new SlotRequest(notBefore, minutes, audience, notBefore);
        }
    }

    private static Request request(Candidate candidate, FollowUpContext day) {
        return Objects.requireNonNull(day.of(candidate.facts()).unanswered());
    }
}
