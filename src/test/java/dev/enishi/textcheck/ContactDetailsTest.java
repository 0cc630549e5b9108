package dev.enishi.textcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.textcheck.LabelledSentence.Place;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {
    @Test
    void half_of_the_sentences_have_contact_details_and_half_only_look_like_it() throws IOException {
        List<LabelledSentence> sentences = LabelledSentence.all();

        assertThat(sentences).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(400);
        assertThat(sentences.stream().filter(sentence -> sentence.findings().isEmpty()))
                .hasSizeBetween(sentences.size() * 4 / 10, sentences.size() * 6 / 10);
    }

    /** A finding counts only with the right kind and at the right place. */
    @Test
    void what_is_found_is_right_and_what_is_there_is_found() throws IOException {
        int right = 0;
        int found = 0;
        int there = 0;
        for (LabelledSentence sentence : LabelledSentence.all()) {
            Set<Place> places = new HashSet<>(places(sentence.text()));
            found += places.size();
            there += sentence.findings().size();
            places.retainAll(sentence.findings());
            right += places.size();
        }

        double precision = (double) right / found;
        double recall = (double) right / there;
        print(precision, recall);
        assertThat(precision).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
    }

    @SuppressWarnings("SystemOut") // The figures are what this test is for.
    private static void print(double precision, double recall) {
        System.out.printf(Locale.ROOT, "Contact details: precision %.3f, recall %.3f%n", precision, recall);
    }

    private static List<Place> places(String text) {
        return ContactDetails.in(text).stream().map(Place::of).toList();
    }

    @Test
    void positions_are_counted_in_code_points_of_the_text_as_sent() {
        String text = "😀😀は〇九〇-１２３４-5678だよ";

        assertThat(ContactDetails.in(text))
                .containsExactly(new Finding(ContactKind.PHONE, 3, 16, "〇九〇-１２３４-5678", 0.95));
    }

    @Test
    void marks_on_letters_belong_to_them() {
        assertThat(ContactDetails.in("は0️⃣9️⃣0️⃣-1234-567８️⃣!"))
                .extracting(Finding::text)
                .containsExactly("0️⃣9️⃣0️⃣-1234-567８️⃣");
    }

    @Test
    void the_same_detail_is_reported_once() {
        assertThat(ContactDetails.in("LINE交換しよ！LINEのIDはtaro_77だよ、ID検索してね"))
                .extracting(Finding::text)
                .containsExactly("LINEのIDはtaro_77");
    }

    @Test
    void who_asks_for_one_thing_and_gives_another_speaks_of_two() {
        assertThat(ContactDetails.in("LINE教えてよ 090-1234-5678"))
                .extracting(Finding::text)
                .containsExactly("LINE", "090-1234-5678");
    }

    @Test
    void a_short_message_goes_to_the_number_beside_it() {
        assertThat(ContactDetails.in("090-1234-5678にSMSして"))
                .extracting(Finding::text)
                .containsExactly("090-1234-5678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u0301\u0302\u3099\u309A", "\u200D\uFE0F", "\uD83D", "@", "@@@@", "0", "+", "://"})
    void a_text_of_nothing_has_none(String text) {
        assertThat(ContactDetails.in(text)).isEmpty();
    }

    @Test
    void findings_are_in_the_order_of_the_text_and_none_overlaps_another() {
        String everything =
                "x".repeat(5) + " taro@gmail.com 090-1234-5678 https://line.me/ti/p/a インスタ @taro_77 http://a.jp/b";

        List<Finding> findings = ContactDetails.in(everything);

        assertThat(findings)
                .extracting(Finding::kind)
                .containsExactly(
                        ContactKind.EMAIL,
                        ContactKind.PHONE,
                        ContactKind.MESSENGER,
                        ContactKind.SOCIAL,
                        ContactKind.URL);
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.text())
                        .isEqualTo(everything.substring(
                                everything.offsetByCodePoints(0, finding.start()),
                                everything.offsetByCodePoints(0, finding.end()))));
    }
}
