package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads signs that are spelled out (アットマーク, どっとこむ) as signs, and letters that stand apart (g m a i l) together. */
@Rule
final class Spelling {
    private static final String OPEN = "[(\\[{<「【〔『]\\s?";
    private static final String CLOSE = "\\s?[)\\]}>」】〕』]";
    private static final String MAIL = "(?:gmail|yahoo|icloud|hotmail|outlook|docomo|ezweb|softbank)";
    private static final String APART = "\\s☆★♡♥♪*・~";

    /** At least four single letters; there is a limit so that the work for each letter is small. */
    private static final Pattern SPACED =
            Pattern.compile("(?<![a-z0-9])[a-z0-9@.](?:[" + APART + "]{1,2}[a-z0-9@._:/-]){3,40}+(?![a-z0-9])");

    private static final Pattern BETWEEN_LETTERS = Pattern.compile("[" + APART + "]");

    /** How all of the words begin: most places in a text are passed over by one look. */
    private static final String FIRST = "[(\\[{<「【〔『アあ@ドピ点て\\sハスソコgジホヤイdaダ下シエミネecプ]";

    /** Letters that stood apart and were read together: what divides them is told only by the name of a mail service between. */
    private static final String RUN_TOGETHER_AT = "(?<=[a-z0-9])at(?=" + MAIL + "\\s{0,2}d\\s?o\\s?t)";

    private static final String RUN_TOGETHER_DOT =
            "(?<=[a-z0-9])\\s{0,2}dot(?=(?:com|jp|(?:co|ne)(?:dot)?jp)(?![a-z0-9]))";

    private static final Words SIGNS = Words.of(List.of(
            Map.entry(OPEN + "(?:at|a|アット|@)\\s?(?:マーク)?" + CLOSE, "@"),
            Map.entry(
                    "アット\\s?ま[ーあ]く|@マーク|あっと|(?<=[a-z0-9])\\s{1,2}a\\s?t(?:\\s?mark)?\\s{1,2}(?=[a-z0-9])"
                            + "|(?<=[a-z0-9])\\s?あと\\s?ま[ーあ]く|(?<=[a-z0-9])\\s?あ\\s?(?=" + MAIL + ")"
                            + "|(?<=[a-z0-9])\\s?" + OPEN + "あ" + CLOSE + "\\s?(?=[a-z])|" + RUN_TOGETHER_AT,
                    "@"),
            Map.entry(OPEN + "(?:dot|d|ドット|[.])" + CLOSE, "."),
            Map.entry(
                    "ドット|ピリオド|(?<=[a-z0-9])\\s{0,2}(?:点|てん)\\s{0,2}(?=[a-z])"
                            + "|(?<=[a-z0-9])\\s{1,2}d\\s?o\\s?t\\s{1,2}(?=[a-z0-9])"
                            + "|(?<=[a-z0-9])\\s?" + OPEN + "ど" + CLOSE + "\\s?(?=[a-z])|" + RUN_TOGETHER_DOT,
                    "."),
            Map.entry("アンダー\\s?(?:バー|スコア|ライン)|アンスコ|下線", "_"),
            Map.entry("ハイフン", "-"),
            Map.entry("プラス(?=\\s?[0-9]{2})", "+"),
            Map.entry("スラッシュ", "/"),
            Map.entry("コロン", ":"),
            Map.entry("g\\s?メール|ジー\\s?メー?ル|じいめーる", "gmail"),
            Map.entry("アイクラウド", "icloud"),
            Map.entry("ホットメール", "hotmail"),
            Map.entry("アウトルック", "outlook"),
            Map.entry("ヤフーメール|ヤフメ(?:ール)?", "yahooめーる"),
            Map.entry("ヤフー", "yahoo"),
            Map.entry("ドコモ", "docomo"),
            Map.entry("ソフトバンク", "softbank"),
            Map.entry("イージーウェブ|ez\\sweb", "ezweb")));

    /** Parts of a domain, which are that only behind a dot. */
    private static final Words ENDINGS = Words.of(List.of(
            Map.entry("(?<=[.])\\s{0,2}(?:コム|c\\so\\sm(?![a-z]))", "com"),
            Map.entry("(?<=[.])\\s{0,2}ネット", "net"),
            Map.entry("(?<=[.])\\s{0,2}ジェ[ーイ]ピー", "jp"),
            Map.entry("(?<=[.])\\s{0,2}(?:シーオー|コー?(?=\\s?[.]))", "co"),
            Map.entry("(?<=[.])\\s{0,2}エヌイー", "ne"),
            Map.entry("(?<=[.])\\s{0,2}ミー", "me")));

    private Spelling() {}

    /** A text as it is looked through. */
    static Folded of(String text) {
        Folded letters = Folding.letters(text);
        Folded together = rewrite(letters, SPACED, Spelling::together);
        return ENDINGS.read(SIGNS.read(together));
    }

    /** Words and the letters that each stands for, in the order of the groups of a pattern. */
    private record Words(Pattern pattern, List<String> letters) {
        static Words of(List<Map.Entry<String, String>> words) {
            return new Words(
                    Kana.pattern("(?=" + FIRST + ")(?:"
                            + words.stream()
                                    .map(word -> "(" + word.getKey() + ")")
                                    .collect(Collectors.joining("|"))
                            + ")"),
                    words.stream().map(Map.Entry::getValue).toList());
        }

        Folded read(Folded text) {
            return rewrite(text, pattern, this::write);
        }

        /** Each of the letters comes from all of the word. */
        private void write(Folded text, MatchResult word, Folded.Builder into) {
            int which = 1;
            while (word.group(which) == null) {
                which++;
            }
            for (char letter : letters.get(which - 1).toCharArray()) {
                into.add(letter, letter, text.start(word.start()), text.end(word.end()));
            }
        }
    }

    /** Writes something in place of a match. */
    private interface Replacement {
        void write(Folded text, MatchResult match, Folded.Builder into);
    }

    private static Folded rewrite(Folded text, Pattern pattern, Replacement replacement) {
        Matcher matcher = pattern.matcher(text.text());
        Folded.Builder result = new Folded.Builder(text.length());
        int copied = 0;
        while (matcher.find()) {
            copy(text, copied, matcher.start(), result);
            replacement.write(text, matcher, result);
            copied = matcher.end();
        }
        copy(text, copied, text.length(), result);
        return result.build();
    }

    private static void copy(Folded text, int from, int to, Folded.Builder into) {
        for (int i = from; i < to; i++) {
            into.add(text, i);
        }
    }

    private static void together(Folded text, MatchResult letters, Folded.Builder into) {
        Matcher between = BETWEEN_LETTERS.matcher(text.text());
        for (int i = letters.start(); i < letters.end(); i++) {
            if (!between.region(i, i + 1).matches()) {
                into.add(text, i);
            }
        }
    }
}
