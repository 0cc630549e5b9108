package dev.enishi.privacy.disclosure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is stored about a customer. */
@Schema(description = "Everything that is stored about a customer, oldest first.")
public record Disclosure(
        @Schema(description = "What people typed about him.")
        DisclosedCustomer customer,

        @Schema(description = "What follows from his history.")
        DisclosedFacts facts,

        @Schema(description = "All chats with him.", maxItems = 1_000_000)
        List<DisclosedChat> chats,

        @Schema(description = "All messages from and to him.", maxItems = 1_000_000)
        List<DisclosedMessage> messages,

        @Schema(description = "All notes about him.", maxItems = 1_000_000)
        List<DisclosedNote> notes,

        @Schema(description = "All standing reservations of his.", maxItems = 1_000_000)
        List<DisclosedStandingReservation> standingReservations,

        @Schema(description = "All reservations of his.", maxItems = 1_000_000)
        List<DisclosedReservation> reservations,

        @Schema(description = "What happened to them.", maxItems = 1_000_000)
        List<DisclosedReservationEvent> reservationEvents,

        @Schema(description = "When he came while she was busy.", maxItems = 1_000_000)
        List<DisclosedMissedAttempt> missedAttempts,

        @Schema(description = "The next visits that he was offered.", maxItems = 1_000_000)
        List<DisclosedNextVisitOffer> nextVisitOffers) {}
