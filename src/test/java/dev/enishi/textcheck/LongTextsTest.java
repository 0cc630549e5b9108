package dev.enishi.textcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A megabyte of whatever begins like a contact detail takes seconds. What looked at each character once for every other one
 * would take hours, so the limit tells one from the other on a busy machine as well.
 */
class LongTextsTest {
    private static final int BYTES = 1_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@",
                "ゼロキュウ",
                "+81",
                "LINE の ",
                "taro_77 LINE ",
                "http://",
                "連絡はLINEで",
                "a gmail ",
                "Xの",
                "ライン教",
                "LINE教えて、",
                "まさる1974をラインで検索",
                "Xは@抜きで書くね、",
                "a t gmail d o t ",
                "docomoメールで",
                "緑のやつで ta",
                "090あ",
                "\u0301"
            })
    void time_grows_with_the_length_of_a_text_and_no_faster(String part) {
        String text = part.repeat(BYTES / part.getBytes(StandardCharsets.UTF_8).length);

        assertTimeoutPreemptively(
                LIMIT, () -> assertThat(ContactDetails.in(text)).isNotNull());
    }
}
