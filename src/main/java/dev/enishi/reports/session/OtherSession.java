package dev.enishi.reports.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.problem.ExtensionMembers;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.reports.ReportsProblem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The online session that is in the way of another one.
 *
 * @param sessionId the session, or null
 */
@Schema(description = "The online session that is in the way.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OtherSession(
        @Schema(description = "`session-overlap`: the session at that time; end or correct it first.") @Nullable
        UUID sessionId)
        implements ExtensionMembers {

    /** The refusal that names it. */
    static ProblemException refusal(UUID sessionId) {
        return ProblemException.of(ReportsProblem.SESSION_OVERLAP)
                .worded("session", sessionId)
                .with(new OtherSession(sessionId));
    }
}
