package dev.enishi.live.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.live.reply.ReplySpeed.Typed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplySpeedTest {
    private static List<Typed> answers(int number, int characters, int seconds) {
        return Collections.nCopies(number, new Typed(characters, Duration.ofSeconds(seconds)));
    }

    @Test
    void what_is_set_counts_whatever_was_measured() {
        assertThat(ReplySpeed.charactersPerMinute(80, answers(50, 25, 10), 100)).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 25, 10, 150",
        "19, 25, 10, 100",
        "20, 240, 120, 120",
        "20, 240, 121, 100",
        "20, 25, 0, 100",
        "20, 1, 100, 10",
        "20, 4000, 1, 1000",
    })
    void twenty_answers_that_followed_another_within_two_minutes_tell_it(
            int number, int characters, int seconds, int charactersPerMinute) {
        assertThat(ReplySpeed.charactersPerMinute(null, answers(number, characters, seconds), 100))
                .isEqualTo(charactersPerMinute);
    }

    @Test
    void it_is_the_median() {
        List<Typed> typed = new ArrayList<>(answers(15, 10, 10));
        typed.addAll(answers(11, 20, 10));
        typed.addAll(answers(14, 200, 10));

        assertThat(ReplySpeed.charactersPerMinute(null, typed, 100)).isEqualTo(120);
    }
}
