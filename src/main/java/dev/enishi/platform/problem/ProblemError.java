package dev.enishi.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with the input. */
@Schema(description = "One thing that is wrong with the input; either `pointer` or `parameter` says where.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemError(
        @Schema(description = "JSON pointer into the request body.") @Nullable
        String pointer,

        @Schema(description = "Name of the query parameter or header.", maxLength = 100, examples = "limit") @Nullable
        String parameter,

        @Schema(description = "Stable code.", ref = "ProblemCode", examples = "too-long")
        String code,

        @Schema(description = "What is wrong, in one sentence.", examples = "At most 100 characters.")
        String detail) {}
