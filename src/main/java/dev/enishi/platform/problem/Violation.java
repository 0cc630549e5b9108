package dev.enishi.platform.problem;

import dev.enishi.platform.http.WritableText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body, or null
 * @param parameter name of the query parameter or header, or null
 * @param code what is wrong
 * @param wording which of the sentences of the code says it: {@code problem.<code>.<wording>.detail}; null for its only one
 * @param arguments what the sentence mentions: limits and allowed values; those in a list are alternatives,
 *     those in a set hold together
 * @param refused what the client sent, as far as it is shown; null where it may be personal
 */
public record Violation(
        @Nullable String pointer,
        @Nullable String parameter,
        ProblemCode code,
        @Nullable String wording,
        List<Object> arguments,
        @Nullable String refused) {
    private static final int MOST_SHOWN = 40;

    /** Something wrong with the request as a whole. */
    static Violation of(ProblemCode code) {
        return new Violation(null, null, code, null, List.of(), null);
    }

    /** Something wrong in the body. */
    public static Violation at(String pointer, ProblemCode code, Object... arguments) {
        return new Violation(pointer, null, code, null, List.of(arguments), null);
    }

    /** Something wrong with a query parameter or header. */
    public static Violation in(String parameter, ProblemCode code, Object... arguments) {
        return new Violation(null, parameter, code, null, List.of(arguments), null);
    }

    /** The same one level deeper. */
    public Violation under(String prefix) {
        return new Violation(prefix + pointer, parameter, code, wording, arguments, refused);
    }

    /** The same of a query parameter instead of a part of the body. */
    public Violation ofParameter(String name) {
        return new Violation(null, name, code, wording, arguments, refused);
    }

    /**
     * The same with the start of what the client sent. Only for numbers, times, ids and constants: texts of people are
     * personal.
     */
    public Violation quoting(@Nullable Object value) {
        String text = Objects.toString(value, "");
        boolean isShown = !text.isEmpty() && WritableText.isWritable(text);
        return isShown ? new Violation(pointer, parameter, code, wording, arguments, start(text)) : this;
    }

    private static String start(String text) {
        int characters = Math.min(MOST_SHOWN, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }

    /** The same in another of the sentences of its code. */
    public Violation worded(String otherWording) {
        return new Violation(pointer, parameter, code, otherWording, arguments, refused);
    }

    /** The key of its sentence. */
    String sentence() {
        return "problem." + code.code() + (wording == null ? "" : "." + wording) + ".detail";
    }
}
