package dev.enishi.activity.message;

import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.MessagesRecorded;
import dev.enishi.platform.http.Batch;
import dev.enishi.platform.http.ItemOutcome;
import dev.enishi.platform.http.ItemOutcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records many messages by statements whose number does not depend on how many there are. What it leaves is what
 * {@link MessageRecording} would have left, message by message.
 */
@ApplicationScoped
class MessageBatches {
    private final Messages messages;
    private final Customers customers;
    private final PurposeOfMail purposes;
    private final KnownTemplates templates;
    private final NoMail noMail;
    private final CustomerHistory history;

    MessageBatches(
            Messages messages,
            Customers customers,
            PurposeOfMail purposes,
            KnownTemplates templates,
            NoMail noMail,
            CustomerHistory history) {
        this.messages = messages;
        this.customers = customers;
        this.purposes = purposes;
        this.templates = templates;
        this.noMail = noMail;
        this.history = history;
    }

    /** Records messages, those that nothing speaks against. */
    List<ItemOutcome> record(NewMessageBatch input, Instant now, String by) {
        Map<UUID, CustomerRef> known = customers.findReferenced(
                input.items().stream().map(NewMessage::customerId).collect(Collectors.toSet()));
        List<MessageDraft> drafts = input.items().stream()
                .map(message -> MessageDraft.of(message, known, now))
                .toList();
        Set<UUID> duringParty = messages.duringParty(
                drafts.stream().filter(MessageDraft::isSecret).toList());
        Map<UUID, MessageTemplate> named = templates.of(input.items().stream()
                .flatMap(message -> Stream.ofNullable(message.templateId()))
                .collect(Collectors.toSet()));
        AnsweredMessages answered = messages.named(input.items().stream()
                .flatMap(message -> Stream.ofNullable(message.inReplyTo()))
                .collect(Collectors.toSet()));
        Batch<MessageDraft> batch = new Batch<>(drafts, input.atomic());
        batch.check(draft -> draft.check(now, duringParty, named, answered));
        write(batch.accepted(), now, by);
        return batch.outcomes(this::done);
    }

    private void write(List<MessageDraft> drafts, Instant now, String by) {
        for (List<MessageDraft> wave : MessageWaves.of(drafts)) {
            Map<UUID, Instant> asked = wave.stream()
                    .filter(MessageDraft::asksForPurpose)
                    .collect(Collectors.toMap(draft -> draft.customer().id(), MessageDraft::sentAt));
            Map<UUID, Purpose> outstanding = asked.isEmpty() ? Map.of() : purposes.at(asked);
            messages.insert(wave.stream().map(draft -> draft.row(outstanding)).toList(), now);
        }
        history.record(
                new MessagesRecorded(
                        drafts.stream().map(draft -> draft.customer().id()).collect(Collectors.toSet()),
                        drafts.stream().map(MessageDraft::id).toList()),
                now,
                by);
    }

    private Done done(MessageDraft draft) {
        return Done.created(
                draft.id(),
                draft.customer().id(),
                noMail.warnings(draft.customer(), draft.input().goesToCustomer()));
    }
}
