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

        @Schema(
                description = "When customer and performer marked each other as a favourite, and took it back.",
                maxItems = 1_000_000)
        List<DisclosedFavoriteEvent> favoriteEvents,

        @Schema(description = "All chats with the customer.", maxItems = 1_000_000)
        List<DisclosedChat> chats,

        @Schema(
                description = "When their kind changed while they were live; each row keeps what it was until then.",
                maxItems = 1_000_000)
        List<DisclosedKindChange> chatKindChanges,

        @Schema(description = "All messages from and to the customer.", maxItems = 1_000_000)
        List<DisclosedMessage> messages,

        @Schema(description = "All notes about the customer.", maxItems = 1_000_000)
        List<DisclosedNote> notes,

        @Schema(description = "All that was promised to the customer.", maxItems = 1_000_000)
        List<DisclosedPromise> promises,

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
        List<DisclosedAlert> alerts,

        @Schema(description = "The questions that the customer was asked.", maxItems = 1_000_000)
        List<DisclosedQuestion> askedQuestions,

        @Schema(description = "What is expected of the customer; at most one.", maxItems = 1)
        List<DisclosedOutlook> outlooks) {}
