package dev.enishi.reports.session;

import dev.enishi.platform.Rule;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of an online session. */
@Rule
@Schema(description = "The end of an online session.")
public record OnlineSessionEnd(
        @Schema(description = "When the performer went offline. Default the recorded end, else now.") @Nullable
        Instant endedAt) {

    /**
     * A session that ends like this: by default at its recorded end, one that goes on now.
     *
     * @throws dev.enishi.platform.problem.ProblemException when it would break a rule of sessions
     */
    OnlineSessionChange of(OnlineSessionChange session, Instant now) {
        Instant recorded = session.endedAt() == null ? now : session.endedAt();
        return session.endingAt(endedAt == null ? recorded : endedAt);
    }
}
