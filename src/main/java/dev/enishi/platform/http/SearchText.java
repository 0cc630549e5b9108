package dev.enishi.platform.http;

import dev.enishi.platform.FoldedText;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The parameter {@code q}: a text to search for. */
public final class SearchText {
    private SearchText() {}

    /**
     * Checks that something is left of the text, if there is one, when it is folded.
     *
     * @throws ProblemException naming {@code q}
     */
    public static void check(@Nullable String q) {
        if (q != null && FoldedText.fold(q).isEmpty()) {
            throw ProblemException.of(Violation.in("q", CommonProblem.TOO_SHORT, 1));
        }
    }
}
