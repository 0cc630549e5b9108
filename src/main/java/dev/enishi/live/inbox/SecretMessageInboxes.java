package dev.enishi.live.inbox;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.live.load.Loads;
import dev.enishi.live.question.AskedQuestions;
import dev.enishi.live.secret.SecretMessages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Puts together what waits for a performer, usually in one round trip. */
@ApplicationScoped
class SecretMessageInboxes {
    private final PerformerContexts performers;
    private final SecretMessages messages;
    private final PrivateAttentions attentions;
    private final AskedQuestions questions;
    private final Loads loads;

    SecretMessageInboxes(
            PerformerContexts performers,
            SecretMessages messages,
            PrivateAttentions attentions,
            AskedQuestions questions,
            Loads loads) {
        this.performers = performers;
        this.messages = messages;
        this.attentions = attentions;
        this.questions = questions;
        this.loads = loads;
    }

    /** As of now. */
    SecretMessageInbox of(UUID performerId, Instant now) {
        return performers.ask(performerId, (performer, trip) -> {
            AgencySettings settings = performer.settings();
            var pending = messages.pending(trip, performerId, settings, now);
            var room = attentions.inRoom(trip, performerId, settings, now);
            var typing = questions.open(trip, performerId, settings, now);
            var load = loads.of(trip, performerId, settings, now);
            return () -> new SecretMessageInbox(
                    performerId,
                    new PerformerName(performerId, performer.performer().name()),
                    messages.inOrder(pending.get(), room.get().mainCustomer(), settings),
                    room.get().all(),
                    typing.get(),
                    load.get().orElse(null));
        });
    }
}
