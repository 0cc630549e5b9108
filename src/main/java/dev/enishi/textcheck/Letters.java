package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.text.Normalizer;
import java.util.Locale;

/** What a character of a text stands for, however it is written: width, case, circles, squares, flags, letters that look alike. */
@Rule
final class Letters {
    /** Stands for every symbol beyond the basic plane, as emoji are, so that each is one filler. */
    static final char SYMBOL = '☆';

    /** Letters of other alphabets that look like Latin ones, and those in whose place they are used. */
    private static final String LOOK_ALIKES = "аaеeоoрpсcхxуyіiѕsјjӏlкkмmтtвbиnһhԁdοoαaιiνvηnκkτtɡgıiłløoℓlⅼlиnñn";

    /** Signs for whole sentences, of which there are a few, are no letters. */
    private static final int LONGEST = 6;

    private static final int FLAG_A = 0x1F1E6;
    private static final int[] SQUARES = {0x1F130, 0x1F150, 0x1F170};

    private static final int[] ENCIRCLED = {0x2775, 0x277F, 0x2789, 0x24F4};
    private static final int BLACK_ZERO = 0x24FF;

    private Letters() {}

    /** The lower-case characters that a code point stands for: none for marks and what is invisible. */
    static String of(int codePoint) {
        if (codePoint < 0x80) {
            return Character.toString(Character.toLowerCase(codePoint));
        }
        if (isUnseen(codePoint)) {
            return "";
        }
        if ((codePoint >= 0x3041 && codePoint <= 0x30FF) || (codePoint >= 0x3400 && codePoint <= 0x9FFF)) {
            return Character.toString(codePoint);
        }
        return switch (codePoint) {
            case 0x1F49A, 0x1F7E2, 0x1F7E9 -> "緑";
            case 0x1F49B, 0x1F7E1, 0x1F7E8 -> "黄";
            case 0x1F4DE, 0x1F4F1, 0x1F4F2 -> "☎";
            default -> codePoint >= 0x1F100 && codePoint <= 0x1F1FF ? boxed(codePoint) : normalized(codePoint);
        };
    }

    /** Variation selectors, joiners, marks above and below, but for the two of kana. */
    static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                codePoint != 0x3099 && codePoint != 0x309A;
            case Character.FORMAT -> true;
            default -> codePoint == 0x3164 || codePoint == 0xFFA0 || codePoint == 0x115F || codePoint == 0x1160;
        };
    }

    private static String boxed(int codePoint) {
        if (codePoint >= FLAG_A) {
            return Character.toString('a' + codePoint - FLAG_A);
        }
        for (int first : SQUARES) {
            if (codePoint >= first && codePoint < first + 26) {
                return Character.toString('a' + codePoint - first);
            }
        }
        return normalized(codePoint);
    }

    private static String normalized(int codePoint) {
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST) {
            return String.valueOf(SYMBOL);
        }
        StringBuilder letters = new StringBuilder();
        plain.codePoints().filter(c -> !isUnseen(c)).forEach(c -> letters.append(plain(c)));
        return letters.toString();
    }

    private static char plain(int codePoint) {
        int digit = digit(codePoint);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        int known = LOOK_ALIKES.indexOf(codePoint);
        if (known >= 0 && known % 2 == 0) {
            return LOOK_ALIKES.charAt(known + 1);
        }
        if (Character.getType(codePoint) == Character.DASH_PUNCTUATION || codePoint == 0x2212) {
            return '-';
        }
        if (codePoint == 0x2044 || codePoint == 0x2215 || codePoint == 0x29F8) {
            return '/';
        }
        if (codePoint == 0xB7 || codePoint == 0x2022 || codePoint == 0x2219) {
            return '・';
        }
        if (!Character.isBmpCodePoint(codePoint)) {
            return Character.isLetter(codePoint) ? '〓' : SYMBOL;
        }
        if (codePoint >= 0xC0 && codePoint < 0x250 && Character.isLetter(codePoint)) {
            return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                    .charAt(0);
        }
        return (char) codePoint;
    }

    /** A digit of any script, or one in a black or double circle, which has no other form. */
    private static int digit(int codePoint) {
        for (int zero : ENCIRCLED) {
            if (codePoint > zero && codePoint < zero + 10) {
                return codePoint - zero;
            }
        }
        return codePoint == BLACK_ZERO ? 0 : Character.digit(codePoint, 10);
    }
}
