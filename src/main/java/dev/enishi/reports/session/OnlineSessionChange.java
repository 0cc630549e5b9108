package dev.enishi.reports.session;

import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.Rule;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import dev.enishi.reports.ReportsProblem;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be corrected of an online session. */
@Rule
@Schema(description = "What can be corrected of an online session.")
public record OnlineSessionChange(
        @Schema(description = "When the performer came online; not in the future.") @NotNull
        Instant startedAt,

        @Schema(description = "When the performer went offline, at most 24 hours later; absent while online.") @Nullable
        Instant endedAt,

        @Schema(description = "What the site showed meanwhile. Default `OPEN`.", examples = "OPEN") @Nullable
        StandbyMode mode) {

    /** As long as a session can last, and one that was never ended is taken for. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** A session ends after it starts and lasts at most a day. */
    public OnlineSessionChange {
        if (startedAt != null && endedAt != null) {
            ViolatedRules.check()
                    .that(!endedAt.isBefore(startedAt), "/endedAt", CommonProblem.ENDS_BEFORE_START)
                    .that(!endedAt.isAfter(startedAt.plus(LONGEST)), "/endedAt", ReportsProblem.SESSION_TOO_LONG)
                    .done();
        }
    }

    static OnlineSessionChange of(OnlineSession session) {
        return new OnlineSessionChange(session.startedAt, session.endedAt, session.mode);
    }

    /**
     * The same session with an end.
     *
     * @throws ProblemException when it would break a rule
     */
    OnlineSessionChange endingAt(Instant end) {
        try {
            return new OnlineSessionChange(startedAt, end, mode);
        } catch (ViolatedRules rules) {
            throw ProblemException.of(rules.violations());
        }
    }

    /**
     * Checks that it has happened.
     *
     * @throws ProblemException when start or end lie in the future
     */
    OnlineSessionChange happenedBy(Instant now) {
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

    void applyTo(OnlineSession session) {
        session.startedAt = startedAt;
        session.endedAt = endedAt;
        session.mode = mode == null ? StandbyMode.OPEN : mode;
    }
}
