package dev.enishi.platform.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that deserves attention though the write succeeded. */
@Schema(description = "Something that deserves attention though the write succeeded.")
public record Warning(
        @Schema(
                description = "Stable code.",
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 64,
                examples = "focus-cap")
        String code,

        @Schema(description = "JSON pointer into the request body.", examples = "/motive") @Nullable
        String pointer,

        @Schema(description = "What deserves attention, in one sentence.")
        String detail) {}
