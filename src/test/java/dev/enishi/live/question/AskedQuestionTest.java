package dev.enishi.live.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.platform.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedQuestionTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final QuestionView KNOWN = new QuestionView(new UUID(0, 1), 0, "理想の日曜日は？", 300, NOW, null);

    @ParameterizedTest
    @CsvSource({
        "true, , , 理想の日曜日は？, 300",
        "true, , 60, 理想の日曜日は？, 60",
        "true, 日曜は？, , 日曜は？, 300",
        "false, 日曜は？, , 日曜は？, 120",
        "false, 日曜は？, 60, 日曜は？, 60",
    })
    void words_and_time_are_those_that_were_said_else_those_of_the_bank(
            boolean ofBank, String said, Integer seconds, String text, int typingSeconds) {
        NewAskedQuestion input = new NewAskedQuestion(ofBank ? KNOWN.id() : null, said, seconds, null);

        AskedQuestion asked = AskedQuestion.of(input, ofBank ? KNOWN : null, NOW);

        assertThat(asked).isEqualTo(new AskedQuestion(input.questionId(), text, NOW, NOW.plusSeconds(typingSeconds)));
    }

    @Test
    void without_words_nothing_was_asked() {
        assertThatThrownBy(() -> AskedQuestion.of(new NewAskedQuestion(null, null, null, null), null, NOW))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> AskedQuestion.of(new NewAskedQuestion(KNOWN.id(), "日曜は？", null, null), null, NOW))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void what_was_asked_is_past() {
        NewAskedQuestion input = new NewAskedQuestion(null, "日曜は？", null, NOW.plusSeconds(601));

        assertThatThrownBy(() -> AskedQuestion.of(input, null, NOW)).isInstanceOf(ProblemException.class);
    }
}
