package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.regex.Pattern;

/** Kana in the one form in which they are compared: large hiragana. */
@Rule
final class Kana {
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎ";
    private static final String LARGE = "あいうえおつやゆよわ";

    private Kana() {}

    static char fold(char letter) {
        char hiragana = letter >= 'ァ' && letter <= 'ヶ' ? (char) (letter - ('ァ' - 'ぁ')) : letter;
        int small = SMALL.indexOf(hiragana);
        return small < 0 ? hiragana : LARGE.charAt(small);
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(fold((char) c)));
        return folded.toString();
    }

    /** A pattern for folded texts, in which kana may be written as people write them, with blanks and lines as one likes. */
    static Pattern pattern(String regex) {
        return Pattern.compile(fold(regex), Pattern.COMMENTS);
    }

    static boolean isHiragana(int letter) {
        return letter >= 'ぁ' && letter <= 'ゖ';
    }

    static boolean isKatakana(int letter) {
        return (letter >= 'ァ' && letter <= 'ヺ') || letter == 'ー';
    }
}
