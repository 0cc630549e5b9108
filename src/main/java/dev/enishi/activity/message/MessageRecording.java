package dev.enishi.activity.message;

import dev.enishi.activity.ActivityProblem;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.MessageCorrected;
import dev.enishi.customer.history.Happening.MessageDeleted;
import dev.enishi.customer.history.Happening.MessageRecorded;
import dev.enishi.customer.history.Happening.MessageSettled;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Writes messages, and tells that it has happened. */
@ApplicationScoped
class MessageRecording {
    private final Messages messages;
    private final PurposeOfMail purposes;
    private final KnownTemplates templates;
    private final CustomerHistory history;

    MessageRecording(Messages messages, PurposeOfMail purposes, KnownTemplates templates, CustomerHistory history) {
        this.messages = messages;
        this.purposes = purposes;
        this.templates = templates;
        this.history = history;
    }

    /** Records a message with a customer who is locked. */
    Message record(CustomerRef customer, NewMessage input, Instant now, String by) {
        Message message = new Message();
        message.id = Ids.next();
        message.customerId = customer.id();
        message.performerId = customer.performerId();
        message.siteId = customer.siteId();
        message.createdAt = now;
        MessageChange change = input.change(now, sentAt -> purposes.at(customer, sentAt));
        check(change, message, now);
        change.applyTo(message);
        messages.persistAndFlush(message);
        history.record(new MessageRecorded(message.customerId, message.id), now, by);
        return message;
    }

    /** Corrects a message that is locked. */
    void correct(Message message, MessageChange change, Instant now, String by) {
        check(change, message, now);
        change.applyTo(message);
        messages.flush();
        history.record(new MessageCorrected(message.customerId, message.id), now, by);
    }

    /** Deletes a message that is locked. */
    void delete(Message message, Instant now, String by) {
        history.record(new MessageDeleted(message.customerId, message.id), now, by, () -> {
            messages.delete(message);
            messages.flush();
        });
    }

    /**
     * Sets a message that is locked aside, as one that needs no answer; one that is aside stays as it is.
     *
     * @throws ProblemException 422 when it is none that could be answered
     */
    void setAside(Message message, Instant now, String by) {
        if (!message.isSecretFromCustomer()) {
            throw ProblemException.of(ActivityProblem.NOT_ANSWERABLE);
        }
        if (message.setAsideAt == null) {
            message.setAsideAt = now;
            messages.flush();
            history.record(new MessageSettled(message.customerId, message.id), now, by);
        }
    }

    /** Lets a message that is locked wait again; one that waits stays as it is. */
    void takeBack(Message message, Instant now, String by) {
        if (message.setAsideAt != null) {
            message.setAsideAt = null;
            messages.flush();
            history.record(new MessageSettled(message.customerId, message.id), now, by);
        }
    }

    private void check(MessageChange change, Message message, Instant now) {
        List<Violation> violations = new ArrayList<>(change.violations(
                now,
                sentAt -> messages.partyRunsAt(message.performerId, sentAt),
                answered -> messages.named(Set.of(answered)).refusal(message.customerId, answered)));
        UUID templateId = change.templateId();
        boolean other = change.direction() != message.direction || !Objects.equals(templateId, message.templateId);
        if (templateId != null && other) {
            Map<UUID, MessageTemplate> known = templates.of(Set.of(templateId));
            violations.addAll(MessageTemplate.violations(templateId, change.direction(), message.performerId, known));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
    }
}
