package dev.enishi.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refusal as RFC 9457 says, with a stable code and, for bad input, everything that is wrong at once. */
@Schema(
        description = "A refusal (RFC 9457). `code` is stable and meant for programs, `detail` is meant for people and "
                + "comes in Japanese or English by Accept-Language, else in the language of the agency.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(
                description = "Address of a page about this code.",
                format = "uri-reference",
                maxLength = 200,
                examples = "/problems/unknown-field")
        String type,

        @Schema(description = "The code in a few words.", maxLength = 200, examples = "Unknown field")
        String title,

        @Schema(description = "The HTTP status.", minimum = "400", maximum = "599", examples = "400")
        int status,

        @Schema(description = "What is wrong, in one sentence.")
        String detail,

        @Schema(
                description = "Path of the refused request; `-` stands for a part of it that may be a secret.",
                format = "uri-reference",
                maxLength = 8192)
        String instance,

        @Schema(description = "Stable code of the problem.", ref = "ProblemCode", examples = "unknown-field")
        String code,

        @Schema(
                description = "Names this request in our logs, as the header `X-Request-Id` of the answer does.",
                pattern = "^[A-Za-z0-9._-]{1,64}$",
                maxLength = 64,
                examples = "019aa2c4-5e7d-7c3b-9f6a-2d1b8e4c0a35")
        String requestId,

        @Schema(description = "Everything that is wrong with the input, at most 100 things.", maxItems = 100) @Nullable
        List<ProblemError> errors,

        @JsonUnwrapped @Nullable ExtensionMembers extension) {}
