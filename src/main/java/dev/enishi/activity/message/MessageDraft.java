package dev.enishi.activity.message;

import dev.enishi.customer.CustomerRef;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of a batch that is about to be recorded.
 *
 * @param id the id that it gets
 * @param input what was sent
 * @param sentAt when it was sent
 * @param known the customer, or null when there is none for the caller
 */
record MessageDraft(
        UUID id, NewMessage input, Instant sentAt, @Nullable CustomerRef known) {
    static MessageDraft of(NewMessage input, Map<UUID, CustomerRef> known, Instant now) {
        Instant sentAt = input.sentAt() == null ? now : input.sentAt();
        return new MessageDraft(Ids.next(), input, sentAt, known.get(input.customerId()));
    }

    CustomerRef customer() {
        return Objects.requireNonNull(known);
    }

    boolean isSecret() {
        return known != null && input.channel() == Channel.SECRET;
    }

    /** Whether what it is for is still to be found out. */
    boolean asksForPurpose() {
        return input.purpose() == null && input.goesToCustomer();
    }

    /**
     * Checks that it can be recorded.
     *
     * @param duringParty the ids of those that were sent while a party chat ran
     * @param templates those that can be named
     * @param answered the messages that those of the batch name as what they answer
     * @throws ProblemException when something speaks against it
     */
    void check(Instant now, Set<UUID> duringParty, Map<UUID, MessageTemplate> templates, AnsweredMessages answered) {
        List<Violation> violations = known == null
                ? List.of(Violation.at("/customerId", CommonProblem.UNKNOWN_REFERENCE))
                : violations(now, duringParty, templates, answered);
        if (!violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
    }

    private List<Violation> violations(
            Instant now, Set<UUID> duringParty, Map<UUID, MessageTemplate> templates, AnsweredMessages answered) {
        List<Violation> violations = new ArrayList<>(input.change(now, any -> Purpose.OTHER)
                .violations(
                        now,
                        any -> duringParty.contains(id),
                        message -> answered.refusal(customer().id(), message)));
        if (input.templateId() != null) {
            violations.addAll(MessageTemplate.violations(
                    input.templateId(), input.direction(), customer().performerId(), templates));
        }
        return violations;
    }

    /**
     * As it is stored.
     *
     * @param outstanding what mails are for that were asked about, by customer
     */
    MessageRow row(Map<UUID, Purpose> outstanding) {
        MessageChange message = input.change(
                sentAt, any -> Objects.requireNonNull(outstanding.get(customer().id())));
        return new MessageRow(
                id,
                customer().id(),
                customer().performerId(),
                customer().siteId(),
                message.channel(),
                message.direction(),
                message.purpose(),
                message.sentAt(),
                message.body(),
                message.templateId(),
                message.earnings(),
                message.inReplyTo());
    }
}
