package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.text.Normalizer;

/** Folds a text letter by letter, and remembers where each comes from. */
@Rule
final class Folding {
    private Folding() {}

    /** Folds letters; what is spelled out is still spelled out. */
    static Folded letters(String text) {
        Folded.Builder folded = new Folded.Builder(text.length());
        int position = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            add(codePoint, position, folded);
            position++;
            i += Character.charCount(codePoint);
        }
        return folded.build();
    }

    private static void add(int codePoint, int position, Folded.Builder folded) {
        if (isVoicing(codePoint)) {
            voice(codePoint, position, folded);
            return;
        }
        String letters = Letters.of(codePoint);
        if (letters.isEmpty() && codePoint != 0x200B && codePoint != 0xFEFF) {
            folded.extend(position + 1);
        }
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            folded.add(Kana.fold(letter), letter, position, position + 1);
        }
    }

    /** Marks of voice, of their own or half-width. */
    private static boolean isVoicing(int codePoint) {
        return codePoint == 0x3099 || codePoint == 0x309A || codePoint == 0xFF9E || codePoint == 0xFF9F;
    }

    private static void voice(int codePoint, int position, Folded.Builder folded) {
        char mark = codePoint == 0x3099 || codePoint == 0xFF9E ? '\u3099' : '\u309A';
        String voiced = Normalizer.normalize("" + folded.lastAsWritten() + mark, Normalizer.Form.NFC);
        if (voiced.length() == 1) {
            folded.amend(Kana.fold(voiced.charAt(0)), voiced.charAt(0), position + 1);
        } else {
            folded.extend(position + 1);
        }
    }
}
