package dev.enishi.booking.reservation;

import dev.enishi.agency.Performers;
import dev.enishi.agency.ReservationPolicies;
import dev.enishi.booking.slot.Answer;
import dev.enishi.booking.slot.Audience;
import dev.enishi.booking.slot.Diaries;
import dev.enishi.booking.slot.Diaries.Owner;
import dev.enishi.booking.slot.Diary;
import dev.enishi.booking.slot.Held;
import dev.enishi.booking.slot.LocalTimes;
import dev.enishi.booking.slot.Wish;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.Advice;
import dev.enishi.platform.problem.Problem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes and moves a performer's time. Whoever does so locks her row first ({@link #lock}) and reads the clock after that,
 * so that her bookings follow each other and each sees all before it. Should somebody ever forget, the database refuses
 * what overlaps.
 */
@ApplicationScoped
public class Booking {
    private static final int ALTERNATIVES = 3;
    private static final int DAYS_AROUND = 30;

    private static final String GUEST = """
            select r.first_chat_day, r.last_chat_day, r.chat_days, c.blocked_since is not null as blocked,
                   r.last_mail_in_at is not null as has_mailed
              from customer c
              join relationship r on r.agency_id = c.agency_id and r.customer_id = c.id
             where c.agency_id = :agency and c.id = :id
            """;

    private final Performers performers;
    private final Customers customers;
    private final Diaries diaries;
    private final Reservations reservations;
    private final Database database;

    Booking(Performers performers, Customers customers, Diaries diaries, Reservations reservations, Database database) {
        this.performers = performers;
        this.customers = customers;
        this.diaries = diaries;
        this.reservations = reservations;
        this.database = database;
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
                .orElseThrow(() -> ProblemException.of(Violation.at("/customerId", ProblemCode.UNKNOWN_REFERENCE)));
        boolean active = performers.lock(List.of(performerId)).getOrDefault(performerId, false);
        CustomerRef customer = customers.named(customerId);
        if (!customer.performerId().equals(performerId)) {
            throw ProblemException.of(ProblemCode.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "1");
        }
        if (!active) {
            throw ProblemException.of(Violation.at("/customerId", ProblemCode.PERFORMER_INACTIVE));
        }
        return customer;
    }

    /** Locks the performer whose time a reservation takes, then the reservation. */
    Reservation lockReservation(UUID id) {
        lockPerformer(reservations.hostOf(id));
        return reservations.load(id);
    }

    /** Locks a performer. */
    public void lockPerformer(UUID id) {
        performers.lock(List.of(id));
    }

    /**
     * A customer who is locked, if he may reserve.
     *
     * @throws ProblemException 422 when he is banned, or has to mail first
     */
    public Party party(CustomerRef customer, Instant now, String by) {
        Owner owner = diaries.owner(customer.performerId());
        ReservationPolicies policies = owner.settings().policies().reservations();
        Guest guest = guest(customer.id());
        if (guest.blocked()) {
            throw ProblemException.of(Violation.at("/customerId", ProblemCode.CUSTOMER_BLOCKED));
        }
        Stage stage = guest.stage(owner.settings(), now);
        if (policies.prospectsMailFirst() && stage == Stage.PROSPECT && !guest.hasMailed()) {
            throw ProblemException.of(Violation.at("/customerId", ProblemCode.MAILS_FIRST));
        }
        return new Party(customer, owner, Audience.of(stage), now, by);
    }

    /** Whether a customer is banned and so cannot be confirmed either. */
    public boolean isBlocked(UUID customerId) {
        return guest(customerId).blocked();
    }

    private Guest guest(UUID customerId) {
        return database.sql(GUEST).bind("id", customerId).one(Guest::of).orElseThrow();
    }

    /** Places a reservation, or says why it cannot have its time. */
    public Placement place(Party party, Order order) {
        Owner owner = party.owner();
        reservations.expire(owner.performerId(), party.now());
        if (isSkipped(order.startsAt(), owner)) {
            return new Placement.Refused(atStart(ProblemCode.NO_SUCH_LOCAL_TIME));
        }
        Instant start = order.startsAt().toInstant();
        Wish wish = new Wish(start, order.durationMinutes(), party.audience(), notBefore(party, order));
        return refusal(owner, wish, null, party.now())
                .<Placement>map(Placement.Refused::new)
                .orElseGet(() -> new Placement.Placed(store(party, order)));
    }

    private static Instant notBefore(Party party, Order order) {
        int leadMinutes = party.owner().settings().policies().reservations().leadMinutes();
        return order.requestedBy() == RequestedBy.CUSTOMER
                ? party.now().plus(Duration.ofMinutes(leadMinutes))
                : party.now();
    }

    private UUID store(Party party, Order order) {
        ReservationPolicies policies = party.owner().settings().policies().reservations();
        Reservation reservation = new Reservation();
        reservation.id = Ids.next();
        reservation.customerId = party.customer().id();
        reservation.performerId = party.customer().performerId();
        reservation.hostId = party.customer().performerId();
        reservation.siteId = party.customer().siteId();
        reservation.standingId = order.standingId();
        reservation.requestedBy = order.requestedBy();
        reservation.newcomer = party.audience() == Audience.NEWCOMER;
        reservation.message = order.message();
        reservation.createdAt = party.now();
        reservation.state = switch (order.requestedBy()) {
            case CUSTOMER -> ReservationState.REQUESTED;
            case PERFORMER -> ReservationState.CONFIRMED;
        };
        reservation.takeTime(order.startsAt().toInstant(), order.durationMinutes(), policies);
        reservations.persistAndFlush(reservation);
        reservations.remember(reservation.id, party.now(), party.by(), null);
        return reservation.id;
    }

    /** Moves a reservation that is locked, or says why it cannot have that time; then nothing has changed. */
    Optional<ProblemException> move(Reservation reservation, ReservationTime time, Instant now) {
        Owner owner = diaries.owner(reservation.hostId);
        reservations.expire(owner.performerId(), now);
        Guest guest = guest(reservation.customerId);
        if (guest.blocked()) {
            return Optional.of(ProblemException.of(ProblemCode.CUSTOMER_BLOCKED));
        }
        Audience audience = Audience.of(guest.stage(owner.settings(), now));
        if (isSkipped(time.startsAt(), owner)) {
            return Optional.of(atStart(ProblemCode.NO_SUCH_LOCAL_TIME));
        }
        Instant start = time.startsAt().toInstant();
        Wish wish = new Wish(start, time.durationMinutes(), audience, now);
        Optional<ProblemException> refused = refusal(owner, wish, reservation.id, now);
        if (refused.isEmpty()) {
            reservation.takeTime(
                    start, time.durationMinutes(), owner.settings().policies().reservations());
        }
        return refused;
    }

    private static boolean isSkipped(OffsetDateTime startsAt, Owner owner) {
        return LocalTimes.isSkipped(startsAt, owner.zone());
    }

    private Optional<ProblemException> refusal(Owner owner, Wish wish, @Nullable UUID except, Instant now) {
        ReservationPolicies policies = owner.settings().policies().reservations();
        LocalDate day = owner.settings().dayOf(wish.startsAt());
        return switch (diaries.diary(owner, day, day, except, now).answer(wish)) {
            case Answer.Free free -> Optional.empty();
            case Answer.TooSoon tooSoon ->
                Optional.of(
                        wish.startsAt().isBefore(now)
                                ? atStart(ProblemCode.IN_THE_PAST)
                                : atStart(ProblemCode.TOO_SOON, policies.leadMinutes()));
            case Answer.TooFarAhead tooFar -> Optional.of(atStart(ProblemCode.TOO_FAR_AHEAD, Diary.MOST_DAYS_AHEAD));
            case Answer.OffGrid offGrid -> Optional.of(atStart(ProblemCode.OFF_GRID, policies.gridMinutes()));
            case Answer.Closed closed ->
                Optional.of(atStart(ProblemCode.NOT_AVAILABLE).with(advice(null, owner, wish, except, now)));
            case Answer.Taken taken ->
                Optional.of(ProblemException.of(ProblemCode.RESERVATION_OVERLAP)
                        .with(advice(taken.held(), owner, wish, except, now)));
            case Answer.LeftToNewcomers left ->
                Optional.of(atStart(ProblemCode.NEWCOMER_SHARE).with(advice(null, owner, wish, except, now)));
        };
    }

    private static ProblemException atStart(ProblemCode code, Object... arguments) {
        return ProblemException.of(Violation.at("/startsAt", code, arguments));
    }

    /** What is in the way, and the nearest starts that are not, within a month before and after. */
    private Advice advice(@Nullable Held inTheWay, Owner owner, Wish wish, @Nullable UUID except, Instant now) {
        LocalDate day = owner.settings().dayOf(wish.startsAt());
        LocalDate today = owner.settings().dayOf(now);
        LocalDate earliest = day.minusDays(DAYS_AROUND);
        LocalDate from = earliest.isBefore(today) ? today : earliest;
        List<Instant> nearest = diaries.diary(owner, from, day.plusDays(DAYS_AROUND), except, now)
                .nearest(wish, ALTERNATIVES);
        Problem.Period conflict = inTheWay == null ? null : new Problem.Period(inTheWay.startsAt(), inTheWay.endsAt());
        return Advice.alternatives(conflict, nearest);
    }
}
