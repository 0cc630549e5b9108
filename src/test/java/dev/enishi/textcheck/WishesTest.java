package dev.enishi.textcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LINE交換って規約違反じゃないよ、しよ",
                "LINE交換は規約違反ちゃうやろ？しよや",
                "LINE交換は禁止って書いてるけどしよ",
                "LINE教えて、怖くないから",
                "LINE教えてよ、絶対悪用しないから",
                "バレないからLINEで話そう",
            })
    void an_objection_that_is_denied_is_no_refusal(String text) {
        assertThat(ContactDetails.in(text)).extracting(Finding::text).containsExactly("LINE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LINE教えてほしいって気持ちは嬉しいけど、できないんだ",
                "LINE教えてって言う人多いでしょ",
                "LINEは教えられないけど、サイトのメールで話そうね",
                "LINE交換は規約違反だからダメだよ",
                "LINEより、ここで話そうよ",
                "LINE交換はあかんて言われてるねん",
            })
    void what_is_refused_told_of_or_wished_for_here_is_no_finding(String text) {
        assertThat(ContactDetails.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINEせえへん？", "LINEしとる？", "LINE交換していただけますか", "LINE、教えてえや"})
    void people_ask_as_they_speak(String text) {
        assertThat(ContactDetails.in(text)).extracting(Finding::text).containsExactly("LINE");
    }
}
