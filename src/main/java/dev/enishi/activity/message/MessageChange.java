package dev.enishi.activity.message;

import dev.enishi.activity.ActivityProblem;
import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Violation;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        @Nullable UUID templateId) {

    static MessageChange of(Message message) {
        return new MessageChange(
                message.channel, message.direction, message.purpose, message.sentAt, message.body, message.templateId);
    }

    /**
     * What speaks against it: what is recorded has happened, and a secret message was written while a party ran.
     *
     * @param partyRunsAt whether a party chat of the performer covers an instant
     */
    List<Violation> violations(Instant now, Predicate<Instant> partyRunsAt) {
        List<Violation> violations = new ArrayList<>();
        if (OtherClocks.isToCome(sentAt, now)) {
            violations.add(Violation.at("/sentAt", CommonProblem.IN_THE_FUTURE));
        }
        if (channel == Channel.SECRET && !partyRunsAt.test(sentAt)) {
            violations.add(Violation.at("/sentAt", ActivityProblem.NO_PARTY_CHAT));
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
    }
}
