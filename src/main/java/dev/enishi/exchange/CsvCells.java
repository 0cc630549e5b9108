package dev.enishi.exchange;

import dev.enishi.platform.Rule;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What cells say, as sites and spreadsheets write them, in half or full width; empty when they say nothing of the kind. The
 * limits of numbers are for the caller.
 */
@Rule
final class CsvCells {
    /** {@code 2026-01-02T03:04:05}, {@code 2026/1/2 3:04}, {@code 2026年1月2日 3時4分}, each with or without seconds and an offset. */
    private static final Pattern TIME = Pattern.compile("(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})(?:[T ] *|日 *)"
            + "(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,6}))?)?|時(?:(\\d{1,2})分(?:(\\d{1,2})秒)?)?)"
            + "(Z|[+-]\\d{2}:\\d{2})?");

    /** {@code 1500}, {@code 1,500}, {@code ￥1,500}, {@code 1500円}. In Shift_JIS the sign of the yen is a backslash. */
    private static final Pattern YEN = Pattern.compile("[¥\\\\]? *(-?(?:\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})) *円?");

    /** {@code 65}, {@code 65分}, {@code 1時間5分}, {@code 1時間}. */
    private static final Pattern MINUTES = Pattern.compile("(-?\\d{1,9}) *分?|(\\d{1,3}) *時間 *(?:(\\d{1,2}) *分)?");

    private static final Map<String, String> KINDS = Map.of(
            "TWO_SHOT", "TWO_SHOT",
            "2ショット", "TWO_SHOT",
            "ツーショット", "TWO_SHOT",
            "PARTY", "PARTY",
            "パーティー", "PARTY",
            "パーティ", "PARTY",
            "PEEK", "PEEK",
            "のぞき", "PEEK",
            "覗き", "PEEK");

    private CsvCells() {}

    /** An instant; without an offset it is a local time of the zone. */
    static Optional<Instant> instant(String cell, ZoneId zone) {
        Matcher time = TIME.matcher(plain(cell));
        return time.matches() ? instant(time.toMatchResult(), zone) : Optional.empty();
    }

    private static Optional<Instant> instant(MatchResult time, ZoneId zone) {
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(time.group(1)),
                    number(time.group(2)),
                    number(time.group(3)),
                    number(time.group(4)),
                    number(time.group(5)) + number(time.group(8)),
                    number(time.group(6)) + number(time.group(9)),
                    1_000 * number(micros(time.group(7))));
            ZoneId written = time.group(10) == null ? zone : ZoneOffset.of(time.group(10));
            return Optional.of(local.atZone(written).toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable String micros(@Nullable String fraction) {
        return fraction == null ? null : (fraction + "00000").substring(0, 6);
    }

    /** Whole yen. */
    static Optional<Integer> yen(String cell) {
        Matcher yen = YEN.matcher(plain(cell));
        return yen.matches() ? Optional.of(number(yen.group(1).replace(",", ""))) : Optional.empty();
    }

    /** Whole minutes. */
    static Optional<Integer> minutes(String cell) {
        Matcher minutes = MINUTES.matcher(plain(cell));
        return minutes.matches()
                ? Optional.of(number(minutes.group(1)) + 60 * number(minutes.group(2)) + number(minutes.group(3)))
                : Optional.empty();
    }

    /** {@code TWO_SHOT}, {@code PARTY} or {@code PEEK}. */
    static Optional<String> kind(String cell) {
        return Optional.ofNullable(KINDS.get(plain(cell).toUpperCase(Locale.ROOT)));
    }

    /** In the usual width. */
    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }
}
