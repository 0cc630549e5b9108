package dev.enishi.platform.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that deserves attention though the write succeeded. */
@Schema(description = "Something that deserves attention though the write succeeded.")
public record Warning(
        @Schema(description = "Stable code.", ref = "WarningCode", examples = "no-mail")
        String code,

        @Schema(description = "JSON pointer into the request body.", examples = "/customerId") @Nullable
        String pointer,

        @Schema(description = "What deserves attention, in one sentence.", examples = "メールを希望していない会員です。メールは記録しました。")
        String detail) {

    /** The warning where it applies, else null: answers leave it out. */
    public static @Nullable List<Warning> when(boolean applies, WarningCode code, String detail) {
        return when(applies, code, null, detail);
    }

    /** The same about one field of the body. */
    public static @Nullable List<Warning> when(
            boolean applies, WarningCode code, @Nullable String pointer, String detail) {
        return applies ? List.of(new Warning(code.code(), pointer, detail)) : null;
    }

    /** The same one level deeper. */
    Warning under(String prefix) {
        return new Warning(code, pointer == null ? prefix : prefix + pointer, detail);
    }
}
