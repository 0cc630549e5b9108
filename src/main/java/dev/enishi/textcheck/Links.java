package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links: with a scheme however mutilated (hxxp), of a host that is known for links, or of any host that looks like one. */
@Rule
final class Links {
    private static final String DOT = "\\s{0,2}[.。・．]\\s{0,2}";
    private static final String PATH = "(?:(?:\\s{0,2}/\\s{0,2}[a-z0-9%~@_+=&?\\#:;,.!$'-]{0,200}){1,12})";

    private static final Pattern WITH_SCHEME =
            Kana.pattern("""
            (?<![a-z0-9]) (?: h?\\s?[tx*×]\\s?[tx*×]\\s?p\\s?s? | line | tg | intent ) \\s{0,2}:?\\s{0,2}/\\s{0,2}/\\s{0,2}
            [a-z0-9~][a-z0-9-]{0,60} (?: DOT [a-z0-9-]{1,60} ){0,5} (?: :[0-9]{1,5} )? PATH?
            """.replace("DOT", DOT).replace("PATH", PATH));

    /** Endings that need no path to be believed; of the others there are sentences without a blank behind their dot. */
    private static final Pattern WITHOUT_SCHEME =
            Kana.pattern("""
            (?<![a-z0-9@._-]) (?: [a-z0-9][a-z0-9-]{0,60} DOT ){1,4}
            (?: (?: com | net | org | jp | info | biz | app | dev | xyz | link | site | online | shop | club | page | tv | io )
                (?![a-z0-9-]) PATH?
              | (?: me | ly | ee | gg | to | cc | co | gl | gd | be | us | is | it | kr | cn | tw | uk | la | in | id | so | st | ws )
                (?![a-z0-9-]) PATH )
            """.replace("DOT", DOT).replace("PATH", PATH));

    private static final Pattern MESSENGER = Kana.pattern("""
            ^(?: line: | tg: | (?:[^/]*//)?(?:[a-z-]+\\.)*
              (?: line\\.me | lin\\.ee | line\\.naver\\.jp | t\\.me | telegram\\.me | telegram\\.org | wa\\.me | whatsapp\\.com | kakao\\.com
                | discord\\.gg | discord\\.com | signal\\.me | skype\\.com | weixin\\.qq\\.com ) (?:[/:?]|$) )
            """);

    private static final Pattern SOCIAL = Kana.pattern("""
            ^(?:[^/]*//)?(?:[a-z-]+\\.)*
            (?: x\\.com | twitter\\.com | instagram\\.com | instagr\\.am | ig\\.me | tiktok\\.com | facebook\\.com | fb\\.com | fb\\.me
              | threads\\.net | threads\\.com | bsky\\.app | snapchat\\.com | mixi\\.jp | onlyfans\\.com ) (?:[/:?]|$)
            """);

    /** Everybody goes there: without a path nobody is met. */
    private static final Set<String> PUBLIC = Set.of(
            "gmail.com",
            "yahoo.co.jp",
            "yahoo.com",
            "google.com",
            "google.co.jp",
            "amazon.co.jp",
            "amazon.com",
            "youtube.com",
            "rakuten.co.jp",
            "netflix.com",
            "asp.net",
            "co.jp",
            "ne.jp",
            "icloud.com");

    private static final String CLOSING = ".,!?;:'";

    private Links() {}

    static void findWithScheme(Folded text, List<Found> found) {
        find(WITH_SCHEME, 95, text, found);
    }

    /** Those that a mail address may contain. */
    static void findWithoutScheme(Folded text, List<Found> found) {
        find(WITHOUT_SCHEME, 85, text, found);
    }

    private static void find(Pattern pattern, int percent, Folded text, List<Found> found) {
        Matcher link = pattern.matcher(text.text());
        while (link.find()) {
            int to = link.end();
            while (to > link.start()
                    && (CLOSING.indexOf(text.at(to - 1)) >= 0 || Character.isWhitespace(text.at(to - 1)))) {
                to--;
            }
            if (PUBLIC.contains(text.text().substring(link.start(), to))) {
                continue;
            }
            found.add(new Found(kind(text.text().substring(link.start(), to)), link.start(), to, percent));
        }
    }

    private static ContactKind kind(String link) {
        String host = link.replaceAll("\\s", "").replaceAll("[。・]", ".");
        if (MESSENGER.matcher(host).find()) {
            return ContactKind.MESSENGER;
        }
        return SOCIAL.matcher(host).find() ? ContactKind.SOCIAL : ContactKind.URL;
    }
}
