package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds mail addresses: with an at sign, or a handle beside the name of a mail service. */
@Rule
final class MailAddresses {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_KANA = 10;

    /** Whose names alone tell that a mail address is meant. */
    private static final String SERVICES =
            "(?:gmail|googlemail|yahoo|ymail|icloud|hotmail|outlook|docomo|ezweb|softbank|protonmail)";

    private static final String DOT = "\\s{0,2}[.。・,、]\\s{0,2}";

    private static final Pattern DOMAIN =
            Pattern.compile("[\\s☆]{0,2}([a-z0-9][a-z0-9-]{0,40}(?:" + DOT + "[a-z0-9-]{1,40}){0,4})");

    private static final Pattern LABEL = Pattern.compile("[a-z0-9-]+");

    private static final Set<String> TOP = Set.of(
            "ac", "app", "biz", "cc", "cn", "co", "com", "de", "dev", "edu", "fr", "info", "io", "jp", "kr", "me", "ne",
            "net", "org", "to", "tw", "uk", "us", "xyz");

    private static final Pattern KNOWN_SERVICE = Pattern.compile(SERVICES);

    /** gmail.com and its like, wherever they stand: the handle may be before any sign. */
    private static final Pattern AT_SERVICE =
            Kana.pattern("""
            (?<![a-z0-9]) SERVICES DOT (?: com | co DOT jp | ne DOT jp | jp | me ) (?![a-z0-9])
            """.replace("SERVICES", SERVICES).replace("DOT", DOT));

    private static final String HANDLE = "(?<handle>[a-z0-9][a-z0-9._+-]{2,40})";

    /** Firms that have more than mail are meant as a mail service where somebody says so. */
    private static final String BESIDE =
            "(?:(?:gmail|icloud|hotmail|outlook)(?:\\s?メール)?|(?:yahoo|docomo|ezweb|softbank|au)\\s?の?(?:メール|メアド|メルアド|アドレス))";

    private static final Pattern SERVICE_THEN_HANDLE =
            Kana.pattern("""
            (?<![a-z0-9]) BESIDE (?![a-z0-9.@])
            (?: [\\s\\p{P}] | あて | 宛て? | まで | アドレス | アド | メアド | お?名前 | id | こっち | これ | です | だよ | [のはがでもにへねよ] ){0,8}?
            HANDLE @? (?![a-z0-9@]|\\s?[のがは])
            """.replace("BESIDE", BESIDE).replace("HANDLE", HANDLE));

    private static final Pattern HANDLE_THEN_SERVICE =
            Kana.pattern("""
            (?<![a-z0-9@._-]) HANDLE
            (?: [\\s、。のでがには@] | って | あとに | あと | 後ろ? | うしろ | 普通の | いつもの | ドメイン ){0,6}?
            BESIDE (?:DOT com)? (?![a-z0-9])
            """.replace("BESIDE", BESIDE).replace("HANDLE", HANDLE).replace("DOT", DOT));

    private MailAddresses() {}

    static void find(Folded text, List<Found> found) {
        withAtSign(text, found);
        Matcher service = AT_SERVICE.matcher(text.text());
        while (service.find()) {
            int local = localBefore(text, service.start(), 3);
            if (local >= 0 && !covered(found, service.start())) {
                found.add(new Found(ContactKind.EMAIL, local, service.end(), 90));
            }
        }
        beside(SERVICE_THEN_HANDLE, text, found);
        beside(HANDLE_THEN_SERVICE, text, found);
    }

    private static boolean covered(List<Found> found, int index) {
        return !found.isEmpty()
                && found.getLast().from() <= index
                && index < found.getLast().to();
    }

    private static void withAtSign(Folded text, List<Found> found) {
        Matcher domain = DOMAIN.matcher(text.text());
        for (int at = text.text().indexOf('@'); at >= 0; at = text.text().indexOf('@', at + 1)) {
            domain.region(at + 1, text.length());
            if (!domain.lookingAt()) {
                continue;
            }
            int end = domainEnd(text, domain.start(1), domain.end(1));
            int local = end < 0 ? -1 : localBefore(text, at, 2);
            if (local >= 0) {
                found.add(new Found(ContactKind.EMAIL, local, end, 95));
            }
        }
    }

    /** Where the domain ends: behind its last known ending, or behind the name of a mail service; -1 when it is none. */
    private static int domainEnd(Folded text, int from, int to) {
        Matcher label = LABEL.matcher(text.text()).region(from, to);
        int end = -1;
        boolean first = true;
        while (label.find()) {
            boolean service = first && KNOWN_SERVICE.matcher(label.group()).matches();
            if (service || (!first && TOP.contains(label.group()))) {
                end = label.end();
            }
            first = false;
        }
        return end;
    }

    /** Where the part before the at sign begins, or -1: Latin, or one word of kana. */
    private static int localBefore(Folded text, int at, int mostFillers) {
        int last = at - 1;
        while (last >= 0 && at - last <= mostFillers && isFiller(text.at(last))) {
            last--;
        }
        int begin = latinBefore(text, last);
        if (HandleForm.hasLetters(text.text().substring(begin, last + 1))) {
            return begin;
        }
        int behindDot = text.at(begin - 1) == '.' ? begin - 2 : begin - 1;
        int kana = text.at(at) == '@' ? kanaBefore(text, behindDot) : -1;
        while (kana > 0 && ".-_".indexOf(text.at(kana - 1)) >= 0 && kanaBefore(text, kana - 2) >= 0) {
            kana = kanaBefore(text, kana - 2);
        }
        return kana < 0 && begin <= last ? begin : kana;
    }

    private static int latinBefore(Folded text, int last) {
        int first = last;
        while (first >= 0 && last - first < LONGEST_LOCAL && isLocal(text.at(first))) {
            first--;
        }
        while (first < last && text.at(first + 1) == '.') {
            first++;
        }
        return first + 1;
    }

    private static int kanaBefore(Folded text, int last) {
        int first = last;
        IntPredicate same = Kana.isHiragana(text.scriptAt(last)) ? Kana::isHiragana : Kana::isKatakana;
        while (first >= 0 && last - first < LONGEST_KANA && same.test(text.scriptAt(first))) {
            first--;
        }
        int begin = first + 1;
        if (begin < last && Character.isLetter(text.at(first)) && "はがのでをも".indexOf(text.at(begin)) >= 0) {
            begin++;
        }
        return begin < last ? begin : -1;
    }

    private static boolean isLocal(char letter) {
        return (letter >= 'a' && letter <= 'z') || Digits.isFigure(letter) || "._%+-".indexOf(letter) >= 0;
    }

    private static boolean isFiller(char letter) {
        return Character.isWhitespace(letter)
                || (!Character.isLetterOrDigit(letter) && letter < 0xFF00 && !isLocal(letter));
    }

    private static void beside(Pattern pattern, Folded text, List<Found> found) {
        Matcher matcher = pattern.matcher(text.text());
        while (matcher.find()) {
            if (isHandle(matcher.group("handle"))) {
                found.add(new Found(ContactKind.EMAIL, matcher.start(), matcher.end(), 75));
            }
        }
    }

    /** A word of a sentence has no digit and no dot in it, a year or a price nothing else. */
    private static boolean isHandle(String word) {
        boolean marked = word.chars().anyMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '_');
        return marked && HandleForm.hasLetters(word) && !HandleForm.isWord(word);
    }
}
