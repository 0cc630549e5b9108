package dev.enishi.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is searched: what looks or sounds the same in Japanese is the same. What a text contains is still contained when both
 * are folded, so no letter is folded by what follows it, nor by what stands before it and may be missing in what is searched for.
 */
public final class FoldedText {
    /**
     * The version of the folding. Rows remember by which one they were folded, and those of an older one are folded anew: whoever
     * changes what {@link #fold} answers counts it up, keeps the folding before as {@link FormerFolding}, and adds a migration
     * like V0034.
     */
    public static final int VERSION = 2;

    /** They choose between glyphs of one character. */
    private static final Pattern VARIATION_SELECTORS = Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

    private FoldedText() {}

    /**
     * Folds width (NFKC: ﾀﾛｳ, Ａ), letter case, kana (タロウ = たろう), kanji (髙 = 高), strokes (〜 = ー), iteration marks (佐々木 =
     * 佐佐木) and spaces: none between Japanese letters, else every run of white space is one. Folding twice changes nothing more.
     */
    public static String fold(String text) {
        String plain = VARIATION_SELECTORS.matcher(text).replaceAll("");
        FoldedLetters letters = new FoldedLetters();
        // Normalised again, because some small letters compose with a mark where their capitals do not.
        nfkc(nfkc(plain).toLowerCase(Locale.ROOT)).codePoints().forEach(letters::add);
        // And again, because letters stand together now that were apart.
        return nfkc(letters.toString());
    }

    /** A text as rows have it that are not yet folded anew; null when that is the same. */
    public static @Nullable String former(String text) {
        String former = FormerFolding.fold(text);
        return former.equals(fold(text)) ? null : former;
    }

    /** Several texts, folded, one a line; absent ones are left out. */
    public static String lines(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).map(FoldedText::fold).collect(Collectors.joining("\n"));
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
