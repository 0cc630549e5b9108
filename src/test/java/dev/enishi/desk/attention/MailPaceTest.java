package dev.enishi.desk.attention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPaceTest {
    @ParameterizedTest
    @CsvSource({
        // characters, minutes of reading, minutes of typing
        "0, 0, 0",
        "29, 0, 0",
        "30, 0, 1",
        "249, 0, 4",
        "250, 1, 4",
        "90, 0, 2",
        "60000000000, 120000000, 1000000000"
    })
    void minutes_are_rounded_to_the_nearest(long characters, long reading, long typing) {
        MailPace pace = new MailPace(500, 60);

        assertThat(pace.readingMinutes(characters)).isEqualTo(reading);
        assertThat(pace.typingMinutes(characters)).isEqualTo(typing);
    }
}
