package dev.enishi.booking.reservation;

import dev.enishi.access.AccessProblem;
import dev.enishi.agency.Performers;
import dev.enishi.agency.ReservationPolicies;
import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.slot.Audience;
import dev.enishi.booking.slot.BookingCalendars;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.booking.slot.BookingEligibilities;
import dev.enishi.booking.slot.BookingEligibility;
import dev.enishi.booking.slot.LocalTimes;
import dev.enishi.booking.slot.SlotRequest;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes and moves a performer's time. Whoever does so locks her row first ({@link #lock}) and reads the clock after that,
 * so that her bookings follow each other and each sees all before it. Should somebody ever forget, the database refuses
 * what overlaps.
 */
@ApplicationScoped
public class Booking {
    private final Performers performers;
    private final Customers customers;
    private final BookingCalendars bookingCalendars;
    private final BookingRefusals refusals;
    private final Reservations reservations;
    private final CustomerHistory history;
    private final BookingEligibilities eligibilities;

    Booking(
            Performers performers,
            Customers customers,
            BookingCalendars bookingCalendars,
            BookingRefusals refusals,
            Reservations reservations,
            CustomerHistory history,
            BookingEligibilities eligibilities) {
        this.performers = performers;
        this.customers = customers;
        this.bookingCalendars = bookingCalendars;
        this.refusals = refusals;
        this.reservations = reservations;
        this.history = history;
        this.eligibilities = eligibilities;
    }

    /**
     * Locks the performer of a customer whom a body names in {@code customerId}, then him.
     *
     * @throws ProblemException 422 when there is no such customer for the caller or she is deactivated; 503 when he is
     *     being handed over at this moment
     */
    public CustomerRef lock(UUID customerId) {
        UUID performerId = customers
                .find(customerId)
                .map(CustomerRef::performerId)
                .orElseThrow(() -> ProblemException.of(Violation.at("/customerId", CommonProblem.UNKNOWN_REFERENCE)));
        boolean active = performers.lockAllForUpdate(List.of(performerId)).getOrDefault(performerId, false);
        CustomerRef customer = customers.findReferenced(customerId);
        if (!customer.performerId().equals(performerId)) {
            throw ProblemException.of(CommonProblem.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "1");
        }
        if (!active) {
            throw ProblemException.of(Violation.at("/customerId", AccessProblem.PERFORMER_INACTIVE));
        }
        return customer;
    }

    /** Locks the performer whose time a reservation takes, then the reservation. */
    Reservation lockReservation(UUID id) {
        lockPerformer(reservations.timeOwnerOf(id));
        return reservations.lockForUpdate(id);
    }

    /** Locks a performer. */
    public void lockPerformer(UUID id) {
        performers.lockAllForUpdate(List.of(id));
    }

    /**
     * A customer who is locked, if he may reserve.
     *
     * @throws ProblemException 422 when he is banned, or has to mail first
     */
    public BookingContext context(CustomerRef customer, Instant now, String by) {
        Owner owner = bookingCalendars.owner(customer.performerId());
        BookingEligibility eligibility = eligibilities.of(customer.id());
        BookingContext context = new BookingContext(customer, owner, eligibility, now, by);
        eligibility.refusal(owner.settings(), now).ifPresent(code -> {
            throw refusals.ofCustomer(code, owner, context.stage(), now);
        });
        return context;
    }

    /** Whether a customer is banned and so cannot be confirmed either. */
    public boolean isBlocked(UUID customerId) {
        return eligibilities.of(customerId).blocked();
    }

    /** Places a reservation, or says why it cannot have its time. */
    public Placement place(BookingContext context, BookingRequest request) {
        Owner owner = context.owner();
        history.record(reservations.expire(owner.performerId(), context.now()), context.now(), Reservations.ENISHI);
        if (isSkipped(request.startsAt(), owner)) {
            return new Placement.Refused(BookingRefusals.noSuchLocalTime());
        }
        Instant start = request.startsAt().toInstant();
        SlotRequest slotRequest =
                new SlotRequest(start, request.durationMinutes(), context.audience(), notBefore(context, request));
        return refusals.of(new BookingRefusals.Attempt(owner, slotRequest, context.stage(), null, context.now()))
                .<Placement>map(Placement.Refused::new)
                .orElseGet(() -> new Placement.Placed(store(context, request)));
    }

    private static Instant notBefore(BookingContext context, BookingRequest request) {
        ReservationPolicies policies = context.owner().settings().policies().reservations();
        return switch (request.requestedBy()) {
            case CUSTOMER -> policies.firstStartForCustomers(context.now());
            case PERFORMER -> context.now();
        };
    }

    private UUID store(BookingContext context, BookingRequest request) {
        ReservationPolicies policies = context.owner().settings().policies().reservations();
        Reservation reservation = new Reservation();
        reservation.id = Ids.next();
        reservation.customerId = context.customer().id();
        reservation.performerId = context.customer().performerId();
        reservation.timeOwnerId = context.customer().performerId();
        reservation.siteId = context.customer().siteId();
        reservation.standingId = request.standingId();
        reservation.requestedBy = request.requestedBy();
        reservation.newcomer = Audience.of(context.stage()) == Audience.NEWCOMER;
        reservation.message = request.message();
        reservation.createdAt = context.now();
        reservation.state = switch (request.requestedBy()) {
            case CUSTOMER -> ReservationState.REQUESTED;
            case PERFORMER -> ReservationState.CONFIRMED;
        };
        reservation.takeTime(request.startsAt().toInstant(), request.durationMinutes(), policies);
        reservations.persistAndFlush(reservation);
        history.record(
                reservations.remember(reservation.id, context.now(), context.by(), null), context.now(), context.by());
        return reservation.id;
    }

    /** Moves a reservation that is locked, or says why it cannot have that time; then nothing has changed. */
    Optional<ProblemException> move(Reservation reservation, ReservationTime time, Instant now) {
        Owner owner = bookingCalendars.owner(reservation.timeOwnerId);
        history.record(reservations.expire(owner.performerId(), now), now, Reservations.ENISHI);
        BookingEligibility eligibility = eligibilities.of(reservation.customerId);
        Optional<BookingProblem> banned = eligibility.refusalToMove();
        if (banned.isPresent()) {
            return banned.map(ProblemException::of);
        }
        Stage stage = eligibility.stage(owner.settings(), now);
        if (isSkipped(time.startsAt(), owner)) {
            return Optional.of(BookingRefusals.noSuchLocalTime());
        }
        Instant start = time.startsAt().toInstant();
        SlotRequest slotRequest =
                new SlotRequest(start, time.durationMinutes(), eligibility.audience(owner.settings(), now), now);
        Optional<ProblemException> refused =
                refusals.of(new BookingRefusals.Attempt(owner, slotRequest, stage, reservation.id, now));
        if (refused.isEmpty()) {
            reservation.takeTime(
                    start, time.durationMinutes(), owner.settings().policies().reservations());
        }
        return refused;
    }

    private static boolean isSkipped(OffsetDateTime startsAt, Owner owner) {
        return LocalTimes.isSkipped(startsAt, owner.zone());
    }
}
