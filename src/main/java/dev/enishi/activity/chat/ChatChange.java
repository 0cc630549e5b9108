package dev.enishi.activity.chat;

import dev.enishi.activity.ActivityProblem;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.Rule;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be corrected of a chat. */
@Rule
@Schema(description = "What can be corrected of a chat.")
public record ChatChange(
        @Schema(description = "Kind of the stay.", examples = "TWO_SHOT") @NotNull
        ChatKind kind,

        @Schema(description = "When it started; not in the future.") @NotNull
        Instant startedAt,

        @Schema(description = "When it ended, at most 24 hours later; absent while it is live.") @Nullable
        Instant endedAt,

        @Schema(description = "What it earned, whole yen.", examples = "4200") @Min(0) @Max(10_000_000) @Nullable
        Integer earnings,

        @Schema(
                description = "Whether they spoke instead of typing, so that there is no log. Default false.",
                examples = "false")
        @Nullable Boolean mic) {

    private static final Duration LONGEST = Duration.ofHours(24);

    /** A chat ends after it starts and lasts at most a day. */
    public ChatChange {
        if (startedAt != null && endedAt != null) {
            ViolatedRules.check()
                    .that(!endedAt.isBefore(startedAt), "/endedAt", CommonProblem.ENDS_BEFORE_START)
                    .that(!endedAt.isAfter(startedAt.plus(LONGEST)), "/endedAt", ActivityProblem.CHAT_TOO_LONG)
                    .done();
        }
    }

    static ChatChange of(Chat chat) {
        return new ChatChange(chat.kind, chat.startedAt, chat.endedAt, chat.earnings, chat.mic);
    }

    /**
     * A change that did not come as a body of its own.
     *
     * @throws ProblemException when it breaks a rule
     */
    static ChatChange checked(
            ChatKind kind,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer earnings,
            @Nullable Boolean mic) {
        try {
            return new ChatChange(kind, startedAt, endedAt, earnings, mic);
        } catch (ViolatedRules rules) {
            throw ProblemException.of(rules.violations());
        }
    }

    /**
     * Checks that it has happened.
     *
     * @throws ProblemException when start or end lie in the future
     */
    ChatChange happenedBy(Instant now) {
        List<Violation> violations = new ArrayList<>();
        if (OtherClocks.isToCome(startedAt, now)) {
            violations.add(Violation.at("/startedAt", CommonProblem.IN_THE_FUTURE));
        }
        if (endedAt != null && OtherClocks.isToCome(endedAt, now)) {
            violations.add(Violation.at("/endedAt", CommonProblem.IN_THE_FUTURE));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
        return this;
    }

    void applyTo(Chat chat) {
        chat.kind = kind;
        chat.startedAt = startedAt;
        chat.endedAt = endedAt;
        chat.earnings = earnings;
        chat.mic = mic != null && mic;
    }
}
