package dev.enishi.live.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a reply is made of. */
class ReplyPiecesPropertyTest {
    @Provide
    Arbitrary<String> replies() {
        return Arbitraries.of(
                        "あ",
                        "っ",
                        "今",
                        "日",
                        "カ",
                        "ー",
                        "。",
                        "、",
                        "」",
                        "「",
                        "！",
                        "♪",
                        "\n",
                        " ",
                        "w",
                        "1",
                        "\u3099",
                        "\u200d",
                        "👨‍👩‍👧‍👦",
                        "🇯",
                        "ﾞ",
                        "か\u3099",
                        "ありがとう",
                        "来週の出張は")
                .list()
                .ofMinSize(1)
                .ofMaxSize(120)
                .map(parts -> String.join("", parts));
    }

    @Property
    void the_pieces_are_the_text_and_none_is_too_long_or_ends_inside_a_character(
            @ForAll("replies") String text, @ForAll @IntRange(min = 1, max = 60) int most) {
        List<String> pieces =
                ReplyPieces.of(text, most, 100).stream().map(ReplyPiece::text).toList();

        assertThat(pieces.stream().collect(Collectors.joining())).isEqualTo(text);
        Set<Integer> ends = characterEnds(text);
        int end = 0;
        for (String piece : pieces) {
            int start = end;
            end += piece.length();
            assertThat(ends).contains(end);
            boolean single = ends.stream().filter(after(start, end)).count() == 1;
            assertThat(single || piece.codePointCount(0, piece.length()) <= most)
                    .as(piece)
                    .isTrue();
        }
    }

    private static Predicate<Integer> after(int start, int end) {
        return at -> at > start && at <= end;
    }

    private static Set<Integer> characterEnds(String text) {
        Set<Integer> ends = new HashSet<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.JAPANESE);
        characters.setText(text);
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            ends.add(end);
        }
        return ends;
    }
}
