package dev.enishi.privacy.disclosure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is stored about a customer. */
@Schema(description = "Everything that is stored about a customer, oldest first.")
public record Disclosure(
        @Schema(description = "What people typed about the customer.")
        DisclosedCustomer customer,

        @Schema(description = "What follows from the customer's history.")
        DisclosedFacts facts,

        @Schema(description = "All chats with the customer.", maxItems = 1_000_000)
        List<DisclosedChat> chats,

        @Schema(description = "All messages from and to the customer.", maxItems = 1_000_000)
        List<DisclosedMessage> messages,

        @Schema(description = "All notes about the customer.", maxItems = 1_000_000)
        List<DisclosedNote> notes,

        @Schema(description = "All standing reservations of the customer.", maxItems = 1_000_000)
        List<DisclosedStandingReservation> standingReservations,

        @Schema(description = "All reservations of the customer.", maxItems = 1_000_000)
        List<DisclosedReservation> reservations,

        @Schema(description = "What happened to them.", maxItems = 1_000_000)
        List<DisclosedReservationEvent> reservationEvents,

        @Schema(description = "When the customer came while the performer was busy.", maxItems = 1_000_000)
        List<DisclosedMissedAttempt> missedAttempts,

        @Schema(description = "The next visits that the customer was offered.", maxItems = 1_000_000)
        List<DisclosedNextVisitOffer> nextVisitOffers,

        @Schema(description = "What of the customer crossed a line.", maxItems = 1_000_000)
        List<DisclosedBoundaryIncident> boundaryIncidents,

        @Schema(description = "The alerts about the customer.", maxItems = 1_000_000)
        List<DisclosedAlert> alerts) {}
