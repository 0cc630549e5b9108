package dev.enishi.platform.problem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sentences that are said on one day, in one language. */
public final class DayTexts {
    /** So many are remembered: a list says the same few of its days again and again, and to choose words takes long. */
    private static final int MOST_REMEMBERED = 20_000;

    private static final Map<Said, String> REMEMBERED = new ConcurrentHashMap<>();

    /** Where in the arguments of a sentence the ages of its days begin: {10} is how many days ago the day {0} was. */
    private static final int AGES = 10;

    private final Messages messages;
    private final Language language;
    private final LocalDate today;

    DayTexts(Messages messages, Language language, LocalDate today) {
        this.messages = messages;
        this.language = language;
        this.today = today;
    }

    /**
     * The sentence of a key with its arguments, at most ten. Days are said as on this one: 昨日, 10月11日. For a day {n} the
     * sentence can choose by {1n}, how many days ago it was, less than 0 if it is to come.
     */
    public String get(String key, Object... arguments) {
        List<Object> given = List.of(arguments);
        if (given.stream().anyMatch(Quote.class::isInstance)) {
            return sentence(key, arguments);
        }
        if (REMEMBERED.size() > MOST_REMEMBERED) {
            REMEMBERED.clear();
        }
        return REMEMBERED.computeIfAbsent(new Said(key, language, today, given), said -> sentence(key, arguments));
    }

    /** All that a sentence depends on. */
    private record Said(String key, Language language, LocalDate today, List<Object> arguments) {}

    private String sentence(String key, Object... arguments) {
        Object[] spoken = new Object[AGES + arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            spoken[i] = arguments[i] instanceof Quote quote ? quote.words() : arguments[i];
            if (arguments[i] instanceof LocalDate day) {
                spoken[i] = SpokenDates.day(day, today, language);
                spoken[AGES + i] = ChronoUnit.DAYS.between(day, today);
            }
        }
        return messages.sentence(key, language, spoken);
    }
}
