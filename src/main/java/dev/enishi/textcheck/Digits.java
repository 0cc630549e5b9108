package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads digits one after the other, in figures, kanji or words, over what is put between them. */
@Rule
final class Digits {
    /** The words of each digit, from zero to nine. */
    private static final List<List<String>> WORDS = List.of(
            List.of("ぜろ", "れい", "まる", "おー", "zero"),
            List.of("いち", "わん", "ひと", "one"),
            List.of("に", "にー", "にい", "つー", "ふた", "two"),
            List.of("さん", "すりー", "みつ", "three"),
            List.of("よん", "し", "しー", "しい", "ふぉー", "four"),
            List.of("ご", "ごー", "ごお", "ごう", "ふぁいぶ", "five"),
            List.of("ろく", "しっくす", "six"),
            List.of("なな", "しち", "せぶん", "seven"),
            List.of("はち", "えいと", "eight"),
            List.of("きゅう", "きゅー", "く", "くー", "ないん", "nine"));

    private static final Map<String, Character> VALUES = values();

    private static final Pattern WORD = Pattern.compile(VALUES.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(word -> word.endsWith("い") && word.length() == 2 && !word.equals("れい") ? word + "(?!ち)" : word)
            .collect(Collectors.joining("|")));

    /** What is nothing but a digit; the others are words, or parts of words, as well. */
    private static final Set<String> CLEAR =
            Set.of("ぜろ", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final String KANJI = "零0〇0○0◯0●0一1壱1二2弐2三3参3四4五5伍5六6七7八8九9";

    /** What stands between digits without meaning anything: signs, and words that lead to the next group. */
    private static final Pattern BETWEEN = Kana.pattern("""
            [\\s\\p{P}\\p{S}ー&&[^+]] | [ぁ-ん、,\\s]{1,4}(?=[0-9]{4}(?![0-9円])) | まず | [0-9]桁 | 前半 | 後半 | 改行 | まる | そのあと | その後 | それから | そして | 最後 | さいご | ラスト | 続き | 続けて
            | つづき | つづけて | 真ん中 | まんなか | 最初 | さいしょ | 始まって | はじまって | 始まり | つぎ | 次 | あと | 後 | です | でしょ | だよ | だね | から
            | まで | って | んで | [でのがはとにねよな]
            """);

    private static final int FARTHEST = 18;

    /** Most digits of a number, with its country. */
    static final int MOST = 15;

    private Digits() {}

    private static Map<String, Character> values() {
        Map<String, Character> values = new HashMap<>();
        for (int digit = 0; digit < WORDS.size(); digit++) {
            for (String word : WORDS.get(digit)) {
                values.put(Kana.fold(word), (char) ('0' + digit));
            }
        }
        return Map.copyOf(values);
    }

    /** A digit, where it ends, how it is written, and whether something stands before it. */
    record Digit(char value, int from, int to, Style style, boolean apart) {
        boolean isOneInKanji() {
            return style == Style.KANJI && value == '1';
        }
    }

    /** How a digit is written. */
    enum Style {
        FIGURE,
        KANJI,
        WORD
    }

    /** The digits from a position on: as many as a number can have, and one more. */
    static List<Digit> from(Folded text, int position) {
        List<Digit> digits = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text.text());
        Matcher word = WORD.matcher(text.text());
        int next = position;
        int gap = 0;
        while (digits.size() <= MOST && gap <= FARTHEST) {
            Digit digit = digit(text, next, gap > 0, digits, word);
            if (digit != null) {
                digits.add(digit);
                next = digit.to();
                gap = 0;
            } else if (next < text.length()
                    && !digits.isEmpty()
                    && between.region(next, Math.min(text.length(), next + FARTHEST))
                            .lookingAt()) {
                gap += between.end() - next;
                next = between.end();
            } else {
                break;
            }
        }
        return digits;
    }

    private static @Nullable Digit digit(Folded text, int at, boolean apart, List<Digit> before, Matcher word) {
        char letter = text.at(at);
        if (text.at(at + 1) == '桁') {
            return null;
        }
        if (isFigure(letter)) {
            return new Digit(letter, at, at + 1, Style.FIGURE, apart);
        }
        int kanji = kanji(letter);
        if (kanji >= 0) {
            return new Digit(KANJI.charAt(kanji + 1), at, at + 1, Style.KANJI, apart);
        }
        if (isFigureLike(text, at, before)) {
            return new Digit(letter == 'o' ? '0' : '1', at, at + 1, Style.FIGURE, apart);
        }
        if (at < text.length()
                && word.region(at, Math.min(text.length(), at + 5)).lookingAt()) {
            int to = word.end();
            char value = Objects.requireNonNull(VALUES.get(word.group()));
            boolean amongWords = !before.isEmpty() && before.getLast().style() != Style.FIGURE;
            return amongWords || CLEAR.contains(word.group()) || isWordOrKanji(text, to, word)
                    ? new Digit(value, at, to, Style.WORD, apart)
                    : null;
        }
        return null;
    }

    /** Where it stands among the digits in kanji, each of which has its figure behind it; -1 when it is none. */
    private static int kanji(char letter) {
        int index = KANJI.indexOf(letter);
        return index % 2 == 0 ? index : -1;
    }

    private static boolean isWordOrKanji(Folded text, int at, Matcher word) {
        int next = at;
        while (next < text.length() && next < at + 2 && !Character.isLetterOrDigit(text.at(next))) {
            next++;
        }
        return next < text.length()
                && (kanji(text.at(next)) >= 0
                        || word.region(next, Math.min(text.length(), next + 5)).lookingAt());
    }

    /** The letters o, l and i among figures. */
    private static boolean isFigureLike(Folded text, int at, List<Digit> before) {
        char letter = text.at(at);
        boolean behind = !before.isEmpty() && before.getLast().style() == Style.FIGURE;
        char next = text.at(at + 1);
        return switch (letter) {
            case 'o' -> isFigure(next) || kanji(next) >= 0 || (behind && (next == 'o' || !isLetter(next)));
            case 'l', 'i' -> behind && (isFigure(next) || !isLetter(next));
            default -> false;
        };
    }

    static boolean isFigure(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z';
    }
}
