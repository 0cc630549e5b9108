package dev.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "ﾀﾛｳ, たろう",
        "タロウ, たろう",
        "たろう, たろう",
        "ﾀﾞ, だ",
        "ﾊﾟｰﾃｨｰ, ぱーてぃー",
        "ヴァヶヵ, ゔぁゖゕ",
        "ｔａｒｏ＿７７, taro_77",
        "TARO, taro",
        "①, 1",
        "山田　太郎, 山田 太郎",
        "釣り😀👩‍❤️‍👨, 釣り😀👩‍❤️‍👨",
        "𠮷野家, 𠮷野家"
    })
    void what_looks_or_sounds_the_same_is_the_same(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @Test
    void a_voiced_sound_written_in_two_characters_is_one() {
        assertThat(FoldedText.fold("か\u3099")).isEqualTo("が");
        assertThat(FoldedText.fold("タ\u3099")).isEqualTo("だ");
    }

    @Test
    void capitals_with_a_mark_that_only_small_letters_have_as_one_character_fold_alike() {
        assertThat(FoldedText.fold("J\u030C")).isEqualTo(FoldedText.fold("\u01F0"));
    }

    @Test
    void white_space_is_one_space_and_none_at_the_ends() {
        assertThat(FoldedText.fold(" \u3000a\t\r\n b\u00a0c ")).isEqualTo("a b c");
    }

    @Test
    void several_texts_are_one_line_each_without_the_absent() {
        assertThat(FoldedText.lines("Taro\n77", null, "タロウ")).isEqualTo("taro 77\nたろう");
    }

    @Property
    void folding_twice_changes_nothing_more(@ForAll @StringLength(max = 30) String text) {
        String folded = FoldedText.fold(text);

        assertThat(FoldedText.fold(folded)).isEqualTo(folded);
    }
}
