package dev.enishi.platform.http;

import java.util.List;
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
        String detail) {

    /** The warning where it applies, else null: answers leave it out. */
    public static @Nullable List<Warning> when(boolean applies, String code, String detail) {
        return applies ? List.of(new Warning(code, null, detail)) : null;
    }
}
