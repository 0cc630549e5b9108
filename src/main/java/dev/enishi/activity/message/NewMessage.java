package dev.enishi.activity.message;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message to be recorded. */
@Schema(description = "A message that was sent or received on the site, to be recorded.")
public record NewMessage(
        @Schema(description = "The customer who wrote or was written to.") @NotNull
        UUID customerId,

        @Schema(description = "Way of the message.", examples = "MAIL") @NotNull
        Channel channel,

        @Schema(description = "Who wrote.", examples = "OUT") @NotNull
        Direction direction,

        @Schema(
                description =
                        "What it is for. Absent, a mail to the customer is for the first thing that was outstanding when "
                                + "it was sent: `THANK_YOU`, `REPLY`, `FOLLOW_UP`, `RESERVATION`; all else is `OTHER`.",
                examples = "FOLLOW_UP")
        @Nullable Purpose purpose,

        @Schema(description = "When it was sent; not in the future. Default now.") @Nullable
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
                        + "the same customer. That one no longer waits.")
        @Nullable UUID inReplyTo) {

    /**
     * The part that can be corrected later.
     *
     * @param purposeOfMail what a mail to the customer was for that was sent at an instant, asked where nobody says so
     */
    MessageChange change(Instant now, Function<Instant, Purpose> purposeOfMail) {
        Instant sent = sentAt == null ? now : sentAt;
        return new MessageChange(
                channel,
                direction,
                purpose == null ? purpose(sent, purposeOfMail) : purpose,
                sent,
                body,
                templateId,
                earnings,
                inReplyTo);
    }

    private Purpose purpose(Instant sent, Function<Instant, Purpose> purposeOfMail) {
        return goesToCustomer() ? purposeOfMail.apply(sent) : Purpose.OTHER;
    }

    boolean goesToCustomer() {
        return channel == Channel.MAIL && direction == Direction.OUT;
    }
}
