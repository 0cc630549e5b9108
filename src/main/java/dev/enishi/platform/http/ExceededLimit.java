package dev.enishi.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.problem.ExtensionMembers;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which limit a request has hit.
 *
 * @param exceeded its name, or null
 * @param atMost its figure, or null
 */
@Schema(description = "The limit that was hit.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExceededLimit(
        @Schema(description = "`too-many-requests`, `too-many-at-once`: the limit that was hit.") @Nullable
        RequestLimit exceeded,

        @Schema(
                description = "`too-many-requests`, `too-many-at-once`: how many the limit allows.",
                minimum = "1",
                maximum = "1000000000",
                examples = "60000")
        @Nullable Integer atMost)
        implements ExtensionMembers {

    /**
     * The refusal that names the limit.
     *
     * @param headers beside those of every refusal
     */
    public static ProblemException refusal(
            ProblemCode code, RequestLimit limit, int atMost, Map<String, String> headers) {
        return ProblemException.of(code, headers)
                .worded(limit.wording(), atMost)
                .with(new ExceededLimit(limit, atMost));
    }
}
