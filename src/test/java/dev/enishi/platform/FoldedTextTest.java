package dev.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
        "ヴァッ, ゔぁっ",
        "ｔａｒｏ＿７７, taro_77",
        "TARO, taro",
        "①, 1",
        "釣り😀👩‍❤‍👨, 釣り😀👩‍❤‍👨",
        "あ゙, あ"
    })
    void what_looks_or_sounds_the_same_is_the_same(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "タロ−, たろー", // minus
        "タロ―, たろー", // horizontal bar
        "タロ–, たろー", // en dash
        "タロ—, たろー", // em dash
        "タロ‐, たろー", // hyphen
        "タロ‑, たろー", // hyphen without a break
        "タロ－, たろー", // full-width hyphen
        "タロ-, たろー",
        "ﾀﾛｰ, たろー",
        "タロ─, たろー", // box drawing
        "ゆう〜, ゆうー", // wave dash
        "ゆう～, ゆうー", // full-width tilde
        "ゆう~, ゆうー",
        "ゆう〰, ゆうー",
        "ら−−めん, らーーめん",
        "taro-77, taroー77"
    })
    void strokes_are_the_long_vowel_mark(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "佐々木, 佐佐木",
        "佐佐木, 佐佐木",
        "佐 々木, 佐佐木",
        "佐〻木, 佐佐木",
        "人々々, 人人人",
        "齋々, 斎斎",
        "さゝき, ささき",
        "みすゞ, みすず",
        "ミスヾ, みすず",
        "すゝ\u3099, すず", // in two characters
        "サヽキ, ささき",
        "少しづゝ, 少しづつ",
        "ばゞ, ばば",
        "まゞ, まま", // there is no voiced ma
        "学ゝ, 学学",
        "々木, 木", // what it repeats was left out
        "a々, a々"
    })
    void iteration_marks_repeat_the_letter_before(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"三ヶ月, 三け月", "三ケ月, 三け月", "三ヵ月, 三け月", "三ｹ月, 三け月", "ケンジ, けんじ", "カヨ, かよ"})
    void the_small_ke_and_ka_of_counting_are_ke(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋",
        "𣘺本, 橋本",
        "山﨑, 山崎",
        "渡邊, 渡辺",
        "渡邉, 渡辺",
        "齋藤, 斎藤",
        "齊藤, 斎藤",
        "斉藤, 斎藤",
        "濵田, 浜田",
        "濱田, 浜田",
        "黑澤, 黒沢",
        "廣瀨, 広瀬",
        "國分, 国分",
        "櫻井, 桜井",
        "𠮷野家, 吉野家",
        "嶋田, 島田",
        "嶌田, 島田",
        "冨永, 富永",
        "栁, 柳",
        "眞惠, 真恵",
        "龍, 竜",
        "關, 関",
        "德壽, 徳寿",
        "瀧, 滝",
        "神\uFA19, 神神", // a compatibility ideograph
        "葛\uDB40\uDD00城, 葛城", // with a variation selector
        "❤\uFE0F, ❤"
    })
    void variants_of_a_kanji_are_the_one_of_everyday(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "山田　太郎, 山田太郎",
        "山田 太郎, 山田太郎",
        "山田 タロウ, 山田たろう",
        "たろー さん, たろーさん",
        "山田 taro, 山田 taro",
        "taro  yamada, taro yamada",
        "山 - 田, 山ー田",
        "10 - 20, 10 ー 20"
    })
    void there_are_no_spaces_between_japanese_letters(String text, String folded) {
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
    void other_white_space_is_one_space_and_none_at_the_ends() {
        assertThat(FoldedText.fold(" \u3000a\t\r\n b\u00a0c ")).isEqualTo("a b c");
    }

    @Test
    void several_texts_are_one_line_each_without_the_absent() {
        assertThat(FoldedText.lines("Taro\n77", null, "タロウ")).isEqualTo("taro 77\nたろう");
    }

    @Test
    void the_former_folding_is_named_where_it_differs() {
        assertThat(FoldedText.former("佐々木")).isEqualTo("佐々木");
        assertThat(FoldedText.former("ﾀﾛｳ")).isNull();
    }

    @Test
    void every_variant_belongs_to_one_kanji_and_is_not_the_same_by_itself() {
        List<String> groups = VariantKanji.groups().toList();
        Set<Integer> seen = new HashSet<>();

        assertThat(groups).hasSizeGreaterThan(400);
        assertThat(groups).allSatisfy(group -> {
            assertThat(group.codePoints().count()).isGreaterThan(1);
            assertThat(Normalizer.normalize(group, Normalizer.Form.NFKC)).isEqualTo(group);
            assertThat(FoldedText.fold(group))
                    .isEqualTo(Character.toString(group.codePointAt(0))
                            .repeat((int) group.codePoints().count()));
            group.codePoints()
                    .forEach(kanji -> assertThat(seen.add(kanji))
                            .as(Character.toString(kanji))
                            .isTrue());
        });
    }

    @Property
    void folding_twice_changes_nothing_more(@ForAll @StringLength(max = 30) String text) {
        assertStable(text);
    }

    @Property
    void folding_what_is_folded_by_its_neighbours_twice_changes_nothing_more(@ForAll("entangled") String text) {
        assertStable(text);
    }

    @Property
    void any_characters_can_be_folded_halves_of_pairs_too(@ForAll("characters") String text) {
        assertStable(text);
    }

    @Property
    void what_a_text_contains_is_contained_when_both_are_folded(
            @ForAll("written") String before, @ForAll("written") String part, @ForAll("written") String after) {
        assertThat(FoldedText.fold(before + part + after)).contains(FoldedText.fold(part));
    }

    private static void assertStable(String text) {
        String folded = FoldedText.fold(text);

        assertThat(FoldedText.fold(folded)).isEqualTo(folded);
    }

    /** Letters, marks, spaces and what composes with them. */
    @Provide
    Arbitrary<String> entangled() {
        return Arbitraries.of(
                        "か",
                        "ガ",
                        "は",
                        "ヶ",
                        "ー",
                        "-",
                        "〜",
                        "佐",
                        "髙",
                        "𠮷",
                        "々",
                        "ゝ",
                        "ヾ",
                        " ",
                        "　",
                        "\n",
                        "\u3099",
                        "\u309A",
                        "\uFE0F",
                        "\uDB40\uDD00",
                        "a",
                        "E",
                        "\u0301",
                        "\u0338",
                        "Σ",
                        "J",
                        "\u030C",
                        "\u1100",
                        "\u1161",
                        "\u11A8",
                        "ﾊ",
                        "ﾟ",
                        "゛",
                        "㌔",
                        "=",
                        "\uFA19")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.chars()
                .range(Character.MIN_VALUE, Character.MAX_VALUE)
                .array(char[].class)
                .ofMaxSize(12)
                .map(String::new);
    }

    /** As people write: each character whole. */
    @Provide
    Arbitrary<String> written() {
        return Arbitraries.of(
                        "か", "ガ", "ケ", "ヶ", "ー", "-", "～", "佐", "髙", "𠮷", "々", "ゝ", "ゞ", " ", "　", "a", "T", "7", "ｹ")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
