package dev.enishi.live.question;

import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that was asked of a customer: who is typing the answer gives the performer time for the others.
 *
 * @param typingUntil until when the customer is taken to be typing
 */
@Rule
record AskedQuestion(@Nullable UUID questionId, String text, Instant askedAt, Instant typingUntil) {
    /**
     * What was asked by now.
     *
     * @param known the question of the bank that it names, or null where there is none for the caller
     * @throws ProblemException when it names none and says no words, or lies in the future
     */
    static AskedQuestion of(NewAskedQuestion input, @Nullable QuestionView known, Instant now) {
        Instant askedAt = input.askedAt() == null ? now : input.askedAt();
        String text = input.text() == null && known != null ? known.text() : input.text();
        List<Violation> violations = new ArrayList<>();
        if (input.questionId() != null && known == null) {
            violations.add(Violation.at("/questionId", CommonProblem.UNKNOWN_REFERENCE));
        } else if (text == null) {
            violations.add(Violation.at("/text", CommonProblem.REQUIRED));
        }
        if (OtherClocks.isToCome(askedAt, now)) {
            violations.add(Violation.at("/askedAt", CommonProblem.IN_THE_FUTURE));
        }
        if (text == null || !violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
        return new AskedQuestion(input.questionId(), text, askedAt, askedAt.plusSeconds(seconds(input, known)));
    }

    private static int seconds(NewAskedQuestion input, @Nullable QuestionView known) {
        Integer said = input.answerSeconds();
        if (said != null) {
            return said;
        }
        return known == null ? QuestionInput.ANSWER_SECONDS : known.answerSeconds();
    }
}
