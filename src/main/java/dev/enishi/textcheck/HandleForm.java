package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How handles look, and what only looks like one: words of a sentence, devices, quantities. */
@Rule
final class HandleForm {
    /** A handle in a pattern, with its groups {@code at} and {@code name}. */
    static final String PATTERN = "(?<at>@?)\\s?(?<name>(?:live:\\.?)?[a-z0-9][a-z0-9._\\#-]{1,40}+)";

    private static final Set<String> WORDS =
            Pattern.compile("\\s+").splitAsStream("""
            ai amazon android app apple beta bot cafe card ceo cosme discord dm free game games gif good happy hello home http
            https id insta instagram ios iphone japan kakao line live love mac manga me messenger mobile music netflix new news
            nifty ng no ok old osaka out pay pc pixiv premium pro qr shop skype sns sorry stamp talk telegram thanks tokyo tv
            twitter url voom vpn wifi windows works x yes youtube
            """).collect(Collectors.toUnmodifiableSet());

    private static final Pattern NO_HANDLE = Pattern.compile("""
            (?:iphone|ipad|galaxy|xperia|pixel|ps|switch|windows|android|ios|gpt|covid|mp|vol|no|ver|lv|ch|[abfghjkmprsuw])[._-]?\\d{1,2}
            | \\d+(?:gb|tb|mb|kg|cm|mm|km|ml|yen|pt|px|kcal|am|pm|st|nd|rd|th|ldk|dk|[kdgxphms])
            | \\d{1,3}[.-]\\d{1,3}(?:[.-]\\d+)? | 5g | 4k | 2d | 3d
            """, Pattern.COMMENTS);

    private HandleForm() {}

    /**
     * Whether a word is a handle.
     *
     * @param at whether an at sign stands before it
     * @param said whether the words before it speak of an account
     * @param trailed whether those behind it do
     */
    static boolean isHandle(String word, boolean at, boolean said, boolean trailed) {
        if (word.length() < 3 || isWord(word)) {
            return false;
        }
        if (at) {
            return true;
        }
        if (word.chars().noneMatch(HandleForm::isLetter)) {
            return said && word.length() >= 5;
        }
        return isMarked(word) ? said || trailed : said && word.length() >= 4;
    }

    /** Whether it is a word or a thing that is no handle. */
    static boolean isWord(String word) {
        return WORDS.contains(word) || NO_HANDLE.matcher(word).matches();
    }

    /** Whether something in it is no letter: no word of a sentence is like that. */
    static boolean isMarked(String word) {
        return !word.chars().allMatch(HandleForm::isLetter);
    }

    static boolean hasLetters(String word) {
        return word.chars().anyMatch(HandleForm::isLetter);
    }

    /** Without what ends a sentence. */
    static String trimmed(String word) {
        int end = word.length();
        while (end > 0 && ".-".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    private static boolean isLetter(int letter) {
        return letter >= 'a' && letter <= 'z';
    }
}
