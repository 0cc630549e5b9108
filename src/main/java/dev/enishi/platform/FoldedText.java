package dev.enishi.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text as it is searched: what looks or sounds the same in Japanese is the same. */
public final class FoldedText {
    private static final char KATAKANA_FIRST = 'ァ';
    private static final char KATAKANA_LAST = 'ヶ';
    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

    private FoldedText() {}

    /**
     * Folds width (NFKC: ﾀﾛｳ, Ａ), letter case and kana (タロウ = たろう) and makes every run of white space one space.
     */
    public static String fold(String text) {
        // Normalised again, because some small letters compose with a mark where their capitals do not.
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

    /** Several texts, folded, one a line; absent ones are left out. */
    public static String lines(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).map(FoldedText::fold).collect(Collectors.joining("\n"));
    }
}
