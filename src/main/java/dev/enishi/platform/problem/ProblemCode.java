package dev.enishi.platform.problem;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that can be wrong, as clients see it: a stable kebab-case code, an HTTP status and, in a bundle of
 * {@code messages}, a title and a sentence in English and Japanese. Each has a page at {@code /problems/{code}}. What any request
 * can meet is a {@link CommonProblem}; features have enums of their own, which a {@link Vocabulary} contributes.
 */
@Schema(description = "What is wrong. Each code has a page at `/problems/{code}`.")
public interface ProblemCode {
    /** The name of the constant: UNKNOWN_FIELD. */
    String name();

    /** The HTTP status of a problem with this code. */
    int status();

    /** The stable code in answers. */
    default String code() {
        return codeOf(name());
    }

    /** The stable code of a constant, by its name. */
    static String codeOf(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
