package dev.enishi.live.reply;

import dev.enishi.platform.Rule;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a text can be split: between what readers take for one character, never inside it. How well, follows from what stands
 * before and after.
 */
@Rule
final class ReplyBoundaries {
    private static final String NOT_AT_START =
            "、。，．,.・:;：；！？!?)]}）］｝〕〉》」』】’”…‥ー〜～♪♬☆★♡♥❤％%" + "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ";
    private static final String NOT_AT_END = "「『（([{［｛〔〈《【‘“";
    private static final String ENDS_SENTENCE = "♪♬☆★♡♥❤\n";
    private static final String ENDS_CLAUSE = "、，,;；…‥〜～）)";
    private static final String HONORIFICS = "おご";

    private final String text;
    private final Set<Integer> sentences = new HashSet<>();
    private final List<Place> places = new ArrayList<>();

    /**
     * The end of a character.
     *
     * @param offset where it is in the text
     * @param length code points from the start of the text to it
     */
    record Place(int offset, int length, ReplyBoundary boundary) {}

    private ReplyBoundaries(String text) {
        this.text = text;
    }

    /** The ends of all characters; the last one is the end of the text. */
    static List<Place> of(String text) {
        ReplyBoundaries boundaries = new ReplyBoundaries(text);
        boundaries.readSentences();
        boundaries.readCharacters();
        return boundaries.places;
    }

    private void readSentences() {
        BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.JAPANESE);
        iterator.setText(text);
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            sentences.add(end);
        }
    }

    private void readCharacters() {
        BreakIterator iterator = BreakIterator.getCharacterInstance(Locale.JAPANESE);
        iterator.setText(text);
        int start = 0;
        int length = 0;
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            length += text.codePointCount(start, end);
            places.add(new Place(end, length, end == text.length() ? ReplyBoundary.SENTENCE : boundary(start, end)));
            start = end;
        }
    }

    /** Behind the character from {@code start} to {@code end}. */
    private ReplyBoundary boundary(int start, int end) {
        int before = text.codePointAt(start);
        int after = text.codePointAt(end);
        if (NOT_AT_START.indexOf(after) >= 0 || NOT_AT_END.indexOf(before) >= 0 || isInsideWord(before, after)) {
            return ReplyBoundary.TORN;
        }
        if (sentences.contains(end) || ENDS_SENTENCE.indexOf(before) >= 0 || endsEmoji(before, after)) {
            return ReplyBoundary.SENTENCE;
        }
        if (ENDS_CLAUSE.indexOf(before) >= 0 || Character.isWhitespace(before)) {
            return ReplyBoundary.CLAUSE;
        }
        return beginsWord(start, end) ? ReplyBoundary.PHRASE : ReplyBoundary.CHARACTER;
    }

    /** Of Latin letters and digits. Blanks stay at the end of a piece. */
    private static boolean isInsideWord(int before, int after) {
        return Character.isWhitespace(after) || (isLatin(before) && isLatin(after));
    }

    private static boolean isLatin(int character) {
        return character < 0x250 && Character.isLetterOrDigit(character);
    }

    private static boolean endsEmoji(int before, int after) {
        return Character.isEmojiPresentation(before) && !Character.isEmojiPresentation(after);
    }

    /** 今日は|楽しかった: behind hiragana, also before the お of お仕事, but not behind it. */
    private boolean beginsWord(int start, int end) {
        return isHiragana(text.codePointAt(start))
                && !isHonorific(start)
                && (!isHiragana(text.codePointAt(end)) || isHonorific(end));
    }

    /** お or ご before a word in kanji or katakana. */
    private boolean isHonorific(int at) {
        return HONORIFICS.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && !isHiragana(text.codePointAt(at + 1));
    }

    private static boolean isHiragana(int character) {
        return Character.UnicodeBlock.HIRAGANA.equals(Character.UnicodeBlock.of(character));
    }
}
