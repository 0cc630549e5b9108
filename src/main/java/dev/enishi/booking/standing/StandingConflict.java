package dev.enishi.booking.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.problem.ExtensionMembers;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the refusal of a standing reservation tells the client.
 *
 * @param refusedStarts the occurrences that cannot be
 */
@Schema(description = "Which occurrences cannot be.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StandingConflict(
        @Schema(description = "`standing-conflict`: the occurrences that cannot be, one by one.", maxItems = 104)
        @Nullable List<RefusedStart> refusedStarts)
        implements ExtensionMembers {}
