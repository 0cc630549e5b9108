package dev.enishi.textcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MaskingTest {
    private static String masked(String text) {
        return Masking.mask(text, ContactDetails.in(text));
    }

    @Test
    void a_detail_becomes_as_many_asterisks_as_it_had_characters() {
        assertThat(masked("😀〇九〇-1234-5678だよ")).isEqualTo("😀*************だよ");
    }

    @Test
    void the_handle_is_masked_with_the_name_of_its_service() {
        assertThat(masked("ｲﾝｽﾀのDMください、hiro__cafeです")).isEqualTo("**********************です");
        assertThat(masked("連絡先、まさる1974をラインで検索すれば出るから")).isEqualTo("連絡先、***********で検索すれば出るから");
    }

    @Test
    void lines_stay_lines() {
        assertThat(masked("090\n1234\n5678")).isEqualTo("***\n****\n****");
    }

    /** What is left are words that led there. */
    @Test
    void what_is_masked_has_no_detail_to_be_found() throws IOException {
        for (LabelledSentence sentence : LabelledSentence.all()) {
            assertThat(ContactDetails.in(masked(sentence.text())))
                    .as(sentence.text())
                    .noneMatch(finding -> finding.confidence() > 0.65);
        }
    }

    @Test
    void other_texts_stay_as_they_are() {
        assertThat(masked("オンラインで20:00に")).isEqualTo("オンラインで20:00に");
    }
}
