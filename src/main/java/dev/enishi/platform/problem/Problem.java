package dev.enishi.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refusal as RFC 9457 says, with a stable code and, for bad input, everything that is wrong at once. */
@Schema(
        description = "A refusal (RFC 9457). `code` is stable and meant for programs, `detail` is meant for people and "
                + "comes in Japanese or English by Accept-Language.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Address of a page about this code.", examples = "/problems/unknown-field")
        String type,

        @Schema(description = "The code in a few words.", examples = "Unknown field")
        String title,

        @Schema(description = "The HTTP status.", examples = "400")
        int status,

        @Schema(description = "What is wrong, in one sentence.")
        String detail,

        @Schema(description = "Path of the refused request.", examples = "/v1/customers")
        String instance,

        @Schema(description = "Stable code of the problem.", examples = "unknown-field")
        String code,

        @Schema(description = "Everything that is wrong with the input.") @Nullable
        List<ProblemError> errors) {}
