package dev.enishi.platform.problem;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and times as people say them: 今日, 10月11日, 去年の10月11日, 21:00; "yesterday", "11 October last year". */
@Rule
final class SpokenDates {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private SpokenDates() {}

    /**
     * A day as it is said on another.
     *
     * @param today the business day on which it is said, or for which a list is
     */
    static String day(LocalDate day, LocalDate today, Language language) {
        return switch (language) {
            case JA -> japanese(day, today);
            case EN -> english(day, today);
        };
    }

    /** A day as it can be said whenever it is. */
    static String day(LocalDate day, Language language) {
        return switch (language) {
            case JA -> day.getYear() + "年" + japanese(day);
            case EN -> english(day) + " " + day.getYear();
        };
    }

    /** A time of day, the same in all languages. */
    static String time(LocalTime time) {
        return TIME.format(time);
    }

    private static String japanese(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (Math.abs(ahead) <= 1) {
            return ahead == 0 ? "今日" : ahead < 0 ? "昨日" : "明日";
        }
        return switch (day.getYear() - today.getYear()) {
            case 0 -> japanese(day);
            case -1 -> "去年の" + japanese(day);
            case 1 -> "来年の" + japanese(day);
            default -> day(day, Language.JA);
        };
    }

    private static String japanese(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String english(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (Math.abs(ahead) <= 1) {
            return ahead == 0 ? "today" : ahead < 0 ? "yesterday" : "tomorrow";
        }
        return switch (day.getYear() - today.getYear()) {
            case 0 -> english(day);
            case -1 -> english(day) + " last year";
            case 1 -> english(day) + " next year";
            default -> day(day, Language.EN);
        };
    }

    private static String english(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
