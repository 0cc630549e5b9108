package dev.enishi.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body, or null
 * @param parameter name of the query parameter or header, or null
 * @param code what is wrong
 * @param wording which of the sentences of the code says it: {@code problem.<code>.<wording>.detail}; null for its only one
 * @param arguments what the sentence of the code mentions: limits and allowed values, never what the client sent
 */
public record Violation(
        @Nullable String pointer,
        @Nullable String parameter,
        ProblemCode code,
        @Nullable String wording,
        List<Object> arguments) {

    /** Something wrong in the body. */
    public static Violation at(String pointer, ProblemCode code, Object... arguments) {
        return new Violation(pointer, null, code, null, List.of(arguments));
    }

    /** Something wrong with a query parameter or header. */
    public static Violation in(String parameter, ProblemCode code, Object... arguments) {
        return new Violation(null, parameter, code, null, List.of(arguments));
    }

    /** The same one level deeper. */
    public Violation under(String prefix) {
        return new Violation(prefix + pointer, parameter, code, wording, arguments);
    }

    /** The same in another of the sentences of its code. */
    public Violation worded(String otherWording) {
        return new Violation(pointer, parameter, code, otherWording, arguments);
    }

    /** The key of its sentence. */
    String sentence() {
        return "problem." + code.code() + (wording == null ? "" : "." + wording) + ".detail";
    }
}
