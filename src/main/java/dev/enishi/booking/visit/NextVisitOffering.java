package dev.enishi.booking.visit;

import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.reservation.Booking;
import dev.enishi.booking.reservation.BookingAdvice;
import dev.enishi.booking.reservation.BookingContext;
import dev.enishi.booking.reservation.BookingRequest;
import dev.enishi.booking.reservation.RequestedBy;
import dev.enishi.booking.visit.NextVisitOffers.LastChat;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.NextVisitAnswered;
import dev.enishi.customer.history.Happening.NextVisitOffered;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Offers a next visit, and writes down what the customer said. */
@ApplicationScoped
class NextVisitOffering {
    private final NextVisitOffers offers;
    private final NextVisitProposal proposal;
    private final Booking booking;
    private final CustomerHistory history;

    NextVisitOffering(NextVisitOffers offers, NextVisitProposal proposal, Booking booking, CustomerHistory history) {
        this.offers = offers;
        this.proposal = proposal;
        this.booking = booking;
        this.history = history;
    }

    /**
     * Offers a visit to a customer who is held: at the time that is wanted, else at one that is free.
     *
     * @return the id of the offer
     * @throws ProblemException 422 when the customer may not reserve, the chat is none of theirs, the time has passed, or
     *     none is free
     */
    UUID offer(CustomerRef customer, NewNextVisitOffer input, Instant now, String by) {
        BookingContext context = booking.context(customer, now, by);
        Optional<LastChat> chat = offers.chat(customer.id(), input.chatId());
        Instant since = chat.map(LastChat::startedAt).orElse(now);
        int minutes = input.durationOrDefault();
        Instant startsAt = input.startToCome(now).orElseGet(() -> proposal.after(since, context, minutes));
        UUID id = offers.add(customer, chat.map(LastChat::id).orElse(null), startsAt, minutes, now);
        history.record(new NextVisitOffered(customer.id(), id), now, by);
        return id;
    }

    /**
     * Places a reservation for an offer that is locked, after its customer.
     *
     * @throws ProblemException 409 when something else was said before, or why the time cannot be had
     */
    void accept(NextVisitOffer offer, OfferAcceptance acceptance, CustomerRef customer, Instant now, String by) {
        OffsetDateTime startsAt = acceptance.startOf(offer);
        OfferLifecycle current = offer.lifecycle();
        OfferLifecycle next = current.accepted(startsAt.toInstant()).orElseThrow(NextVisitOffering::illegal);
        if (next.equals(current)) {
            return;
        }
        BookingContext context = booking.context(customer, now, by);
        BookingRequest request =
                new BookingRequest(startsAt, offer.durationMinutes(), RequestedBy.PERFORMER, null, null);
        UUID reservationId = booking.place(context, request).orThrow();
        offers.accept(offer.id(), reservationId, startsAt.toInstant(), now);
        history.record(new NextVisitAnswered(offer.customerId(), offer.id()), now, by);
    }

    /**
     * Refuses an offer that is locked.
     *
     * @throws ProblemException 409 when it was accepted before
     */
    void refuse(NextVisitOffer offer, OfferRefusal refusal, Instant now, String by) {
        OfferLifecycle current = offer.lifecycle();
        OfferLifecycle next = current.refused().orElseThrow(NextVisitOffering::illegal);
        if (!next.equals(current)) {
            offers.refuse(offer.id(), refusal.reason(), now);
            history.record(new NextVisitAnswered(offer.customerId(), offer.id()), now, by);
        }
    }

    private static ProblemException illegal() {
        return ProblemException.of(BookingProblem.ILLEGAL_TRANSITION).with(BookingAdvice.allowed(List.of()));
    }
}
