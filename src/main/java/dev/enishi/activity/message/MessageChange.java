package dev.enishi.activity.message;

import dev.enishi.activity.ActivityProblem;
import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Violation;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be corrected of a message. */
@Rule
@Schema(description = "What can be corrected of a message.")
public record MessageChange(
        @Schema(description = "Way of the message.", examples = "MAIL") @NotNull
        Channel channel,

        @Schema(description = "Who wrote.", examples = "OUT") @NotNull
        Direction direction,

        @Schema(description = "What it is for.", examples = "FOLLOW_UP") @NotNull
        Purpose purpose,

        @Schema(description = "When it was sent; not in the future.") @NotNull
        Instant sentAt,

        @Screened(TextField.MESSAGES)
        @Schema(description = "The text, 1 to 4000 characters.", examples = "先日はありがとうございました。")
        @Size(min = 1, max = 4000)
        @Nullable String body,

        @Schema(
                description = "The template that it was written from: one of the agency, or of the performer who "
                        + "wrote it.")
        @Nullable UUID templateId,

        @Schema(description = "What it earned, whole yen, 0 to 10,000,000.", examples = "50")
        @Min(0)
        @Max(10_000_000)
        @Nullable Integer earnings,

        @Schema(
                description = "Of a secret message to the customer: the id of the secret message that it answers, from "
                        + "the same customer.")
        @Nullable UUID inReplyTo) {

    static MessageChange of(Message message) {
        return new MessageChange(
                message.channel,
                message.direction,
                message.purpose,
                message.sentAt,
                message.body,
                message.templateId,
                message.earnings,
                message.inReplyTo);
    }

    /**
     * What speaks against it: what is recorded has happened, a secret message was written while a party ran, and an answer
     * names what the same customer wrote in secret.
     *
     * @param partyRunsAt whether a party chat of the performer covers an instant
     * @param unanswerable why a message cannot be answered by this one, empty where it can
     */
    List<Violation> violations(
            Instant now, Predicate<Instant> partyRunsAt, Function<UUID, Optional<ProblemCode>> unanswerable) {
        List<Violation> violations = new ArrayList<>();
        if (OtherClocks.isToCome(sentAt, now)) {
            violations.add(Violation.at("/sentAt", CommonProblem.IN_THE_FUTURE));
        }
        if (channel == Channel.SECRET && !partyRunsAt.test(sentAt)) {
            violations.add(Violation.at("/sentAt", ActivityProblem.NO_PARTY_CHAT));
        }
        if (inReplyTo != null) {
            Optional<ProblemCode> refusal = channel == Channel.SECRET && direction == Direction.OUT
                    ? unanswerable.apply(inReplyTo)
                    : Optional.of(ActivityProblem.NOT_ANSWERABLE);
            refusal.ifPresent(code -> violations.add(Violation.at("/inReplyTo", code)));
        }
        return violations;
    }

    void applyTo(Message message) {
        message.channel = channel;
        message.direction = direction;
        message.purpose = purpose;
        message.sentAt = sentAt;
        message.body = body;
        message.templateId = templateId;
        message.earnings = earnings;
        message.inReplyTo = inReplyTo;
        if (!message.isSecretFromCustomer()) {
            message.setAsideAt = null;
        }
    }
}
