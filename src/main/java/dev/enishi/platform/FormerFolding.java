package dev.enishi.platform;

import java.text.Normalizer;
import java.util.Locale;

/** How text was folded before {@link FoldedText}, version 1: for rows that are not yet folded anew. */
final class FormerFolding {
    private static final char KATAKANA_FIRST = 'ァ';
    private static final char KATAKANA_LAST = 'ヶ';
    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

    private FormerFolding() {}

    /** Folds width (NFKC), letter case and kana, and makes every run of white space one space. */
    static String fold(String text) {
        String wide = nfkc(nfkc(text).toLowerCase(Locale.ROOT));
        StringBuilder folded = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            folded.append(c >= KATAKANA_FIRST && c <= KATAKANA_LAST ? (char) (c - KATAKANA_TO_HIRAGANA) : c);
        }
        return folded.toString().replaceAll("\\s+", " ").strip();
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
