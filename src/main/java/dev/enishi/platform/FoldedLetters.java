package dev.enishi.platform;

import java.text.Normalizer;

/** Folds one character after another: each by itself, iteration marks and spaces by the letter before them. */
final class FoldedLetters {
    private static final int NONE = -1;
    private static final char LONG_VOWEL = 'ー';
    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

    /** What stands for a long vowel after kana; the same anywhere else, because a text that is searched for may begin with it. */
    private static final String STROKES = "-‐‒–—―⁓−─━~〜〰∼";

    private static final String PLAIN_MARKS = "々〻ゝヽ";
    private static final String VOICED_MARKS = "ゞヾ";

    /** Where they are not a part of the kana before them, they say nothing. */
    private static final String VOICINGS = "\u3099\u309A";

    private final StringBuilder folded = new StringBuilder();
    private int last = NONE;
    private boolean gap;

    void add(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            gap = true;
        } else if (isMark(character)) {
            repeat(character);
        } else if (VOICINGS.indexOf(character) < 0) {
            append(letter(character));
        }
    }

    private static boolean isMark(int character) {
        return PLAIN_MARKS.indexOf(character) >= 0 || VOICED_MARKS.indexOf(character) >= 0;
    }

    /** At the beginning a mark repeats what nobody knows. */
    private void repeat(int mark) {
        if (isJapanese(last)) {
            append(isKana(last) ? kana(VOICED_MARKS.indexOf(mark) >= 0) : last);
        } else if (last != NONE) {
            append(mark);
        }
    }

    /** The last kana, voiced or not; one that has no voiced form stays as it is. */
    private int kana(boolean voiced) {
        String plain = Normalizer.normalize(Character.toString(last), Normalizer.Form.NFD)
                .substring(0, 1);
        String wanted = voiced ? Normalizer.normalize(plain + VOICINGS.charAt(0), Normalizer.Form.NFC) : plain;
        return wanted.codePointAt(0);
    }

    private static int letter(int character) {
        int kana = 'ァ' <= character && character <= 'ヶ' ? character - KATAKANA_TO_HIRAGANA : character;
        if (kana == 'ゕ' || kana == 'ゖ') {
            return 'け';
        }
        return STROKES.indexOf(kana) >= 0 ? LONG_VOWEL : VariantKanji.representative(kana);
    }

    private void append(int letter) {
        if (gap && last != NONE && !(isJapanese(last) && isJapanese(letter))) {
            folded.append(' ');
        }
        folded.appendCodePoint(letter);
        last = letter;
        gap = false;
    }

    private static boolean isJapanese(int letter) {
        return isKana(letter) || letter == LONG_VOWEL || (letter != NONE && Character.isIdeographic(letter));
    }

    private static boolean isKana(int letter) {
        return 'ぁ' <= letter && letter <= 'ゖ';
    }

    @Override
    public String toString() {
        return folded.toString();
    }
}
