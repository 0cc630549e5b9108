package dev.enishi.live.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyPiecesTest {
    private static final int SPEED = 100;

    private static String split(String text, int most) {
        return ReplyPieces.of(text, most, SPEED).stream().map(ReplyPiece::text).collect(Collectors.joining("/"));
    }

    @ParameterizedTest
    @CsvSource({
        "40, 今日はありがとう！またね。, 今日はありがとう！またね。",
        "10, 今日はありがとう！またね。, 今日はありがとう！/またね。",
        "12, 今日はありがとう！またね。, 今日はありがとう！/またね。",
        "10, うれしい♪また来てね☆待ってるよ, うれしい♪/また来てね☆/待ってるよ",
        "10, たのしかった😊ありがとう, たのしかった😊/ありがとう",
        "14, 「うん、そうだね。」とても楽しい夜でした。, 「うん、そうだね。」/とても楽しい夜でした。",
        "16, 来週の出張は寒いみたいだから、あったかくして行ってきてね。, 来週の出張は寒いみたいだから、/あったかくして行ってきてね。",
        "10, 来週の出張は寒いみたいだから気をつけて, 来週の出張は/寒いみたいだから/気をつけて",
        "8, 来てくれてお仕事の話, 来てくれて/お仕事の話",
        "12, See you tomorrow evening, See you /tomorrow /evening",
    })
    void a_piece_has_whole_sentences_where_they_fit_else_ends_where_one_pauses(int most, String text, String pieces) {
        assertThat(split(text, most)).isEqualTo(pieces);
    }

    @Test
    void a_line_ends_a_sentence_and_stays_with_it() {
        assertThat(split("おはよう\nきのうはありがとう\n\nまたね", 12)).isEqualTo("おはよう\n/きのうはありがとう\n\n/またね");
    }

    @ParameterizedTest
    @CsvSource({"5, ありがとう。ね", "4, 待ってた、よ。", "5, えっと「はい」と", "3, きゃっきゃっ", "6, ほんとに…！？ねえ"})
    void no_piece_begins_with_what_belongs_to_the_one_before_or_ends_with_an_opening_bracket(int most, String text) {
        assertThat(ReplyPieces.of(text, most, SPEED))
                .extracting(ReplyPiece::text)
                .noneMatch(piece -> piece.matches("(?s)[、。」！？…っゃ].*"))
                .noneMatch(piece -> piece.endsWith("「"))
                .allMatch(piece -> piece.length() <= most);
    }

    @Test
    void what_readers_take_for_one_character_stays_whole() {
        String family = "👨‍👩‍👧‍👦";
        String flag = "🇯🇵";
        String dakuten = "か\u3099";
        String halfWidth = "ｶﾞ";
        for (String one : List.of(family, flag, dakuten, halfWidth)) {
            assertThat(ReplyPieces.of(one.repeat(20), 3, SPEED))
                    .extracting(ReplyPiece::text)
                    .allMatch(piece -> piece.replace(one, "").isEmpty());
        }
    }

    @Test
    void a_text_of_only_combining_marks_is_one_character_and_one_piece() {
        String marks = "\u3099\u0301".repeat(2000);

        assertThat(ReplyPieces.of(marks, 40, SPEED))
                .extracting(ReplyPiece::text)
                .containsExactly(marks);
    }

    @Test
    void where_there_is_no_other_way_a_piece_is_full() {
        assertThat(split("。".repeat(12), 5)).isEqualTo("。。。。。/。。。。。/。。");
        assertThat(split("w".repeat(12), 5)).isEqualTo("wwwww/wwwww/ww");
    }

    @ParameterizedTest
    @CsvSource({"100, 10, 6", "100, 1, 1", "60, 7, 7", "90, 7, 5", "1000, 1, 1"})
    void seconds_follow_from_the_speed(int charactersPerMinute, int characters, int seconds) {
        assertThat(ReplyPieces.of("あ".repeat(characters), 400, charactersPerMinute))
                .extracting(ReplyPiece::seconds)
                .containsExactly(seconds);
    }

    /** A piece depends on what stands in it, however much follows: so the time grows with the text, not with its square. */
    @Test
    void a_text_twice_as_long_has_the_same_pieces_twice() {
        String half =
                IntStream.range(0, 1999).mapToObj(i -> i % 7 == 6 ? "、" : "あ").collect(Collectors.joining()) + "。";
        List<ReplyPiece> pieces = ReplyPieces.of(half, 1000, SPEED);

        assertThat(ReplyPieces.of(half.repeat(2), 1000, SPEED))
                .isEqualTo(Stream.concat(pieces.stream(), pieces.stream()).toList());
    }
}
